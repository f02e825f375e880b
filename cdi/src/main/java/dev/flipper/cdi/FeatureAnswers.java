// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Feature;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The features as pages see them: {@code ${features.search}} is the answer for the current caller, asked at each access. A
 * feature that nobody knows is closed, unless {@code flipper.strict} is {@code raise}: then the page fails. The known ones
 * are listed.
 */
final class FeatureAnswers extends AbstractMap<String, Boolean> {

    private final CallerChecks checks;

    FeatureAnswers(CallerChecks checks) {
        this.checks = checks;
    }

    @Override
    public Boolean get(@Nullable Object key) {
        return key != null && checks.isEnabled(key.toString());
    }

    @Override
    public Set<Entry<String, Boolean>> entrySet() {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        for (Feature feature : checks.flipper().features()) {
            answers.put(feature.key(), checks.isEnabled(feature.key()));
        }
        return Collections.unmodifiableMap(answers).entrySet();
    }
}
