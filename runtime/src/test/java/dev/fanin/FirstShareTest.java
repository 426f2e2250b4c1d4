package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstShareTest {

    @Test
    void shareIsTakenOnceAndNoMoreThanThereIs() {
        FirstShare share = new FirstShare(100);

        assertThat(share.take(30)).isEqualTo(30);
        assertThat(share.take(0)).isZero();
        assertThat(share.take(90)).isEqualTo(70);
        assertThat(share.take(5)).isZero();
    }

    @Test
    void nothingBelongsToAnEmptyShare() {
        assertThat(new FirstShare(0).take(5)).isZero();
    }
}
