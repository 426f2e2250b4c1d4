package dev.fanin.processor.writing;

/**
 * Source code in letters that every charset has.
 *
 * <p>A compiler need not write generated files in the charset in which it reads them: Eclipse's takes the machine's, and one that reads ASCII
 * can still have names with other letters, as escapes.
 */
final class AsciiSource {
    private static final int LAST = 0x7e;

    private AsciiSource() {}

    /** The same source, with Unicode escapes for all other letters. */
    static String of(String source) {
        StringBuilder ascii = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char letter = source.charAt(i);
            if (letter <= LAST) {
                ascii.append(letter);
            } else {
                ascii.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    ascii.append(Character.forDigit(letter >> shift & 0xf, 16));
                }
            }
        }
        return ascii.toString();
    }
}
