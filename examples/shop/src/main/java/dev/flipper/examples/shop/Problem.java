// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

/**
 * A field that was not taken over, and why.
 *
 * @param field the name of the field
 * @param message what the field must be, and what it was; not escaped
 */
public record Problem(String field, String message) {}
