// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

/**
 * A way to change what a flag says.
 *
 * @param effect what it does, a few words
 * @param command a line for a shell, safe to paste whatever the feature and the customer are called
 */
public record Flip(String effect, String command) {}
