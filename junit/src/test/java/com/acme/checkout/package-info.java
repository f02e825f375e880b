// SPDX-License-Identifier: Apache-2.0
/** The example of the page on testing. */
@NullMarked
package com.acme.checkout;

import org.jspecify.annotations.NullMarked;
