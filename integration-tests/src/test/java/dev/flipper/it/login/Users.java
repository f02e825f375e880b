// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.login;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Map;
import java.util.Set;

/** Who may log in, as Jakarta Security asks: Ada, an admin; Carl, a cook; and Bob. The password of each is {@code fish}. */
@ApplicationScoped
@BasicAuthenticationMechanismDefinition(realmName = "tests")
@DeclareRoles("admin")
public class Users implements IdentityStore {

    private static final Map<String, Set<String>> ROLES =
            Map.of("ada", Set.of("admin"), "carl", Set.of("cook"), "bob", Set.of());

    /** For the container. */
    public Users() {}

    /** Found by its name and type. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String name = credential.getCaller();
        return ROLES.containsKey(name) && credential.compareTo(name, "fish")
                ? new CredentialValidationResult(name, ROLES.get(name))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
