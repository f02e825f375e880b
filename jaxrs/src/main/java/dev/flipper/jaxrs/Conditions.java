// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What a request wants to be true before it is answered: {@code If-None-Match} of reads, {@code If-Match} of writes. */
final class Conditions {

    private static final String REVALIDATED = "max-age=0, private, must-revalidate";

    // Of two writes that both saw the same tag one must lose. This holds for the writes with If-Match of one mount; no
    // adapter can compare everything and write in one step, so others may come between (rule http-10).
    private final ReentrantLock writing = new ReentrantLock();

    /** Returns whether the sender has what bears the tag. */
    static boolean isSeen(Call call, String tag) {
        return call.header("If-None-Match")
                .map(TagList::of)
                .filter(seen -> seen.matches(tag))
                .isPresent();
    }

    /** Answers with what the sender does not have yet, and tells it to ask again each time. */
    static Answer tagged(Call call, String tag, Supplier<Answer> answer) {
        Answer whole = isSeen(call, tag) ? Answer.empty(304).with("Vary", "Accept-Encoding") : answer.get();
        return whole.with("ETag", tag).with("Cache-Control", REVALIDATED);
    }

    /** Writes if what is there bears a tag of {@code If-Match}, or if there is no such header. */
    Answer write(Endpoint endpoint, Call call) {
        Optional<TagList> wanted = call.header("If-Match").map(TagList::of);
        return wanted.isPresent() ? writeIf(wanted.get(), endpoint, call) : endpoint.answer(call);
    }

    private Answer writeIf(TagList wanted, Endpoint endpoint, Call call) {
        writing.lock();
        try {
            if (endpoint.tag().filter(wanted::matches).isEmpty()) {
                throw new Refusal(412, "What is stored does not match If-Match.");
            }
            return endpoint.answer(call);
        } finally {
            writing.unlock();
        }
    }
}
