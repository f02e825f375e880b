// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("In Turkish, and in the middle of the Pacific")
class PercentageDeterminismTest {

    private static final byte[] ORACLE = oracle();

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void move() {
        Locale.setDefault(new Locale("tr", "TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    }

    @AfterEach
    void comeBack() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "search, ～1008, 17.151",
        "日本語, nquo9xp3, 27.965",
        "🚀launch, 3759, 18.483",
        "with.dot, 😀3795, 92.736",
        "my/feature, '', 77.498",
        "stats, 12023, 5.037"
    })
    @Requirement("percentage-6")
    @DisplayName("J06 an actor falls into the same bucket as anywhere else")
    void sameBucket(String feature, String id, double place) {
        Flipper flipper = Flipper.create(Adapters.memory());
        Actor actor = Actor.of(id);

        flipper.feature(feature).enablePercentageOfActors(place - 0.0005);
        assertThat(flipper.isEnabled(feature, actor)).isFalse();

        flipper.feature(feature).enablePercentageOfActors(place + 0.0005);
        assertThat(flipper.isEnabled(feature, actor)).isTrue();
    }

    /** Without a line of ours: the checksum of the JDK, over the bytes of feature and ids. */
    private static byte[] oracle() {
        byte[] decisions = new byte[PercentagePairs.SHARES * PercentagePairs.ASKING];
        int next = 0;
        List<byte[]> identities = PercentagePairs.asking().stream()
                .map(PercentageDeterminismTest::identity)
                .toList();
        for (PercentagePairs.Share share : PercentagePairs.shares()) {
            for (byte[] identity : identities) {
                var crc = new CRC32();
                crc.update(share.feature().getBytes(StandardCharsets.UTF_8));
                crc.update(identity);
                decisions[next++] = (byte) (crc.getValue() % 100_000 < share.percentage() * 1_000 ? 1 : 0);
            }
        }
        return decisions;
    }

    private static byte[] identity(List<String> ids) {
        var bytes = new ByteArrayOutputStream();
        ids.stream()
                .map(id -> id.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    @Test
    @Requirement("percentage-1")
    @DisplayName("J06 a million pairs are decided as the formula says")
    void millionPairs() {
        byte[] decisions = PercentagePairs.decisions(PercentagePairs.SHARES);

        assertThat(decisions).hasSizeGreaterThan(1_000_000).isEqualTo(ORACLE);
    }

    @ParameterizedTest
    @CsvSource({
        "1024, -Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati",
        "1024, -Duser.language=ar -Duser.country=EG -Dfile.encoding=ISO-8859-1 -XX:-TieredCompilation",
        "1024, -Duser.language=hi -Dfile.encoding=US-ASCII -XX:-CompactStrings -XX:TieredStopAtLevel=1",
        // The interpreter alone takes a minute for all of them.
        "32, -Duser.timezone=America/St_Johns -Xint"
    })
    @Requirement("percentage-6")
    @DisplayName("J06 they are decided the same in another JVM")
    void otherJvms(int features, String options) throws IOException, InterruptedException {
        String digest = OtherJvm.run(List.of(options.split(" ")), PercentagePairs.class, Integer.toString(features));

        assertThat(digest).endsWith(Digest.of(Arrays.copyOf(ORACLE, features * PercentagePairs.ASKING)));
    }
}
