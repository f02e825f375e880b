// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

/** What lies below a mount. */
interface Handler {

    /** Answers a request, whatever it is. */
    Answer answer(Call call);
}
