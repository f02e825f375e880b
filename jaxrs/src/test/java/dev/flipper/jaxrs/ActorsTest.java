// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An actor")
class ActorsTest extends ApiTest {

    @BeforeEach
    void features() {
        flipper.feature("on").enable();
        flipper.feature("mine").enableActor(Actor.of("User;1"));
        flipper.feature("admins").enableGroup("admins");
        flipper.feature("a,b").add();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "User;1            | {'on':true,'mine':true,'admins':false,'a,b':false}",
                "Admin%2F1         | {'on':true,'mine':false,'admins':true,'a,b':false}",
                "User;1?keys=mine  | {'mine':true}",
                "User;1?keys=nope,mine | {'nope':false,'mine':true}",
                "1?keys=a%2Cb      | {'a,b':false}",
                "1?keys=on%2Cmine  | {'on':true,'mine':false}",
                "1?keys%5B%5D=on%2Cmine | {'on,mine':false}",
                "1?keys=           | {}",
            })
    @DisplayName("is told which features are open for it")
    void features(String path, String open) {
        var features = client.get("/flipper/actors/" + path).json().getJsonObject("features");
        var expected = Client.Answer.json(open.replace('\'', '"').replaceAll("(true|false)", "{\"enabled\":$1}"));
        assertThat(features).isEqualTo(expected);
    }
}
