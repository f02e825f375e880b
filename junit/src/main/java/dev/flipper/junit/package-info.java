// SPDX-License-Identifier: Apache-2.0
/** For the tests of applications: features that are on, off or both, test by test. */
@NullMarked
package dev.flipper.junit;

import org.jspecify.annotations.NullMarked;
