// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import dev.flipper.jaxrs.FlipperResource.Access;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import dev.flipper.tck.Requirement;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An entity tag, by the version of the store,")
class VersionTagsTest extends ApiTest {

    private final Watched watched = (Watched) store;
    private final Api api = new Api(flipper, Access.READ_WRITE);

    VersionTagsTest() {
        super(new Watched(Adapters.memory()));
    }

    @BeforeEach
    void features() {
        flipper.feature("a").enable();
        flipper.feature("b").enableActor(Actor.of("1"));
        watched.calls.clear();
    }

    @Test
    @Requirement("http-9")
    @DisplayName("of all features costs no read where the store tells its version")
    void noRead() {
        String tag = tag("/features");
        watched.calls.clear();
        assertThat(client.get("/flipper/features", "if-none-match", tag).status())
                .isEqualTo(304);
        assertThat(client.get("/flipper/features?exclude_gate_names=true&_cb=1", "if-none-match", tag)
                        .status())
                .isEqualTo(304);
        assertThat(watched.calls).isEmpty();

        flipper.feature("c").add();
        assertThat(client.get("/flipper/features", "if-none-match", tag).status())
                .isEqualTo(200);
    }

    @Test
    @Requirement("http-9")
    @DisplayName("is that of what was read, where the store cannot tell its version or has uncommitted writes")
    void unversioned() {
        String tag = tag("/features");
        watched.version = before -> Optional.empty();
        assertThat(client.get("/flipper/features", "if-none-match", tag).status())
                .isEqualTo(304);
        assertThat(watched.calls).contains("GET_ALL");

        watched.version = before -> before;
        watched.uncommitted = true;
        watched.calls.clear();
        assertThat(client.get("/flipper/features", "if-none-match", tag).status())
                .isEqualTo(304);
        assertThat(watched.calls).containsExactly("GET_ALL");
    }

    @Test
    @DisplayName("of a memo that is older than the store is not taken for that of the store")
    void memo() {
        var tags = new Tags(flipper);
        try (var scope = flipper.memoize()) {
            assertThat(scope).isNotNull();
            flipper.preload();
            Adapter elsewhere = watched.inner();
            elsewhere.add("elsewhere");
            assertThat(tags.read().features()).doesNotContainKey("elsewhere");
        }
        assertThat(tags.known()).contains(Digest.of(watched.inner().getAll()));
        assertThat(tags.read().features()).containsKey("elsewhere");
    }

    @Test
    @Requirement("http-9")
    @DisplayName("is known to a request that has read everything ahead, too")
    void readAhead() {
        var tags = new Tags(flipper);
        String tag = tags.read().tag();
        try (var scope = flipper.memoize()) {
            assertThat(scope).isNotNull();
            flipper.preload();
            assertThat(tags.known()).contains(tag);
        }
    }

    @Test
    @Requirement("http-9")
    @DisplayName("is learnt from requests that have read everything ahead, and costs one read for all of them")
    void learntAside() {
        String tag = tagOf(ahead(""));
        watched.calls.clear();
        assertThat(ahead(tag).status()).isEqualTo(304);
        assertThat(watched.calls).containsExactly("GET_ALL"); // what was read ahead
        watched.calls.clear();
        assertThat(api.answer(list(tag)).status()).isEqualTo(304);
        assertThat(watched.calls).isEmpty();
    }

    @Test
    @Requirement("http-8")
    @DisplayName(
            "is that of the values beside it, and a version under which two states were seen is not believed again")
    void liar() {
        watched.version = before -> Optional.of("always");
        String on = tag("/features");
        flipper.feature("a").disable();
        var off = client.get("/flipper/features");
        assertThat(off.header("etag")).isEqualTo(Digest.of(store.getAll())).isNotEqualTo(on);
        assertThat(client.get("/flipper/features", "if-none-match", on).status())
                .isEqualTo(200);

        flipper.feature("a").enable();
        assertThat(client.get("/flipper/features", "if-none-match", off.header("etag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Requirement("http-8")
    @DisplayName("of a second store that answers for the first is found out when that is back")
    void failover() {
        Adapter second = Adapters.memory();
        second.add("second");
        var over = new Api(Flipper.create(Adapters.failover(watched, second)), Access.READ_WRITE);
        String first = tagOf(over.answer(list("")));

        watched.failure = new AdapterException("down", null);
        Answer during = over.answer(list(first));
        String other = tagOf(over.answer(list("")));
        assertThat(other).isEqualTo(Digest.of(second.getAll())).isNotEqualTo(first);

        watched.failure = null;
        assertThat(over.answer(list(other)).status()).isEqualTo(200);
        assertThat(over.answer(list(first)).status()).isEqualTo(304);
        assertThat(during.status()).isEqualTo(304); // of the first store's version, which it still told
    }

    @SuppressWarnings("try") // the scope does its work by being open
    private Answer ahead(String tag) {
        try (var scope = flipper.memoize()) {
            flipper.preload();
            return api.answer(list(tag));
        }
    }

    private static String tagOf(Answer answer) {
        return answer.headers().getOrDefault("ETag", "");
    }

    private static Call list(String tag) {
        return new Call(
                "GET",
                "/features",
                Query.of(null),
                name -> Optional.of(tag).filter(sent -> name.equals("If-None-Match") && !sent.isEmpty()),
                RequestBody.NONE);
    }

    private String tag(String path) {
        return client.get("/flipper" + path).header("etag");
    }
}
