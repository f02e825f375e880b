// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity of an application. */
@Entity
class Ordered {

    @Id
    long number;

    /** For the provider. */
    protected Ordered() {}

    Ordered(long number) {
        this.number = number;
    }
}
