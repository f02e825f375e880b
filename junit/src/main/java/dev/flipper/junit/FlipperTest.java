// SPDX-License-Identifier: Apache-2.0
package dev.flipper.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of code that asks for features. Each test has a {@link dev.flipper.Flipper} of its own over an empty store in
 * memory, and whatever takes a parameter of that type is given it: the constructor, {@code @BeforeEach}, the test and
 * {@code @AfterEach} of one test all get the same one.
 *
 * <pre>{@code
 * @FlipperTest
 * class CheckoutTest {
 *     private final Checkout checkout;
 *     CheckoutTest(Flipper flipper) { checkout = new Checkout(flipper); }
 *
 *     @Test @FeatureOn("gift-wrap") void wraps() { assertTrue(checkout.offersWrapping()); }
 *     @FeatureVaried("new-till") void takesMoney() { assertEquals(12, checkout.pay(12)); }
 * }
 * }</pre>
 *
 * <p>A test does what it likes with its Flipper, such as enabling an actor or a percentage. Nothing is shared and
 * nothing is static, so tests may run in parallel; the Flipper is closed after its test. It is assembled as the
 * application's would be with {@code flipper.adapter=memory} and no other setting: the groups that a {@link
 * dev.flipper.spi.FlipperExtension} registers are there. Code that is not given its Flipper by the test does not see it.
 *
 * <p>What comes before the first test has no Flipper: {@code @BeforeAll}, and the constructor of a class that has one
 * instance for all tests. Needs JUnit 5.13 or newer.
 *
 * @see FeatureOn
 * @see FeatureOff
 * @see FeatureVaried
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FlipperPerTest.class)
public @interface FlipperTest {}
