package dev.fanin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation with sections that programs write. */
public final class Document {
    private final Path file;

    public Document(Path file) {
        this.file = file;
    }

    /** Puts the text between the section's two markers, instead of what was there. */
    public void replace(String section, String text) throws IOException {
        Files.writeString(file, replaced(Files.readString(file), section, text));
        System.out.println("wrote the section " + section + " of " + file);
    }

    String replaced(String page, String section, String text) {
        String beginMarker = "<!-- " + section + ":begin -->\n";
        String endMarker = "<!-- " + section + ":end -->";
        int begin = page.indexOf(beginMarker);
        int end = page.indexOf(endMarker);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    file + " lacks the lines " + beginMarker.strip() + " and " + endMarker + ", in this order");
        }
        return page.substring(0, begin) + beginMarker + "\n" + text.strip() + "\n\n" + page.substring(end);
    }
}
