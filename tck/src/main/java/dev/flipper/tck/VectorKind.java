// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rows of a vector file ask. The name of the file begins with the name of its kind. */
enum VectorKind {
    /** Rows with one stored percentage, and actors. */
    PERCENTAGE_OF_ACTORS("percentage_of_actors") {
        @Override
        Vector vector(JsonObject file) {
            return new PercentageVector();
        }
    },
    /** Rows with any stored state, and actors. */
    FEATURE_CHECKS("feature_checks") {
        @Override
        Vector vector(JsonObject file) {
            return new FeatureCheckVector(VectorGroups.of(file.getJsonObject("groups")));
        }
    },
    /** Rows with one expression, and an actor. */
    EXPRESSIONS("expressions") {
        @Override
        Vector vector(JsonObject file) {
            return new ExpressionVector();
        }
    },
    /** Rows with two stores. */
    SYNC("sync") {
        @Override
        Vector vector(JsonObject file) {
            return new SyncVector();
        }
    },
    /** Rows with an expression, and what is done to it. */
    EXPRESSION_EDIT("expression_edit") {
        @Override
        Vector vector(JsonObject file) {
            return new ExpressionEditVector();
        }
    },
    /** Rows with a value that is converted. */
    TYPECAST("typecast") {
        @Override
        Vector vector(JsonObject file) {
            return new TypecastVector();
        }
    },
    /** Rows with the text of an export. */
    EXPORT("export") {
        @Override
        Vector vector(JsonObject file) {
            return new ExportVector();
        }
    },
    /** Rows with a history of writes. */
    ADAPTER_OPS("adapter_ops") {
        @Override
        Vector vector(JsonObject file) {
            return new AdapterOpsVector();
        }
    };

    private final String prefix;

    VectorKind(String prefix) {
        this.prefix = prefix;
    }

    /** Returns what checks the rows of a file of this kind. */
    abstract Vector vector(JsonObject file);

    /** Returns the name of the file that the kit brings. */
    String fileName() {
        return prefix + ".json";
    }

    static Optional<VectorKind> ofFile(String name) {
        return Stream.of(values())
                .filter(kind -> name.startsWith(kind.prefix) && name.endsWith(".json"))
                .findFirst();
    }
}
