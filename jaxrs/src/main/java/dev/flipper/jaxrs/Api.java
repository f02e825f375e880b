// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.FeatureNotFoundException;
import dev.flipper.Flipper;
import dev.flipper.WriteRefusedException;
import dev.flipper.jaxrs.FlipperResource.Access;
import dev.flipper.spi.AdapterException;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Answers one request: finds what it is about, asks that, and turns every failure into an answer that gives nothing away. */
final class Api implements Handler {

    private static final System.Logger LOG = System.getLogger(Api.class.getName());

    private final Routes routes;
    private final Access access;
    private final Conditions conditions = new Conditions();

    Api(Flipper flipper, Access access) {
        this.routes = new Routes(flipper);
        this.access = access;
    }

    @Override
    public Answer answer(Call call) {
        try {
            return dispatch(call);
        } catch (Refusal e) {
            return e.answer();
        } catch (FeatureNotFoundException e) {
            return ApiError.FEATURE_NOT_FOUND.refusal().answer();
        } catch (WriteRefusedException e) {
            return new Refusal(403, String.valueOf(e.getMessage())).answer();
        } catch (AdapterException e) {
            return failed(503, "The features cannot be reached.", e);
        } catch (RuntimeException e) {
            return failed(500, "The request failed.", e);
        }
    }

    private Answer dispatch(Call call) {
        Optional<Endpoint> endpoint = routes.find(call.path());
        if (endpoint.isEmpty()) {
            return Answers.noSuchRoute();
        }
        if (call.method().equals("OPTIONS")) {
            return Answers.allowed(endpoint.get().methods());
        }
        return endpoint.get().methods().contains(call.method())
                ? allowed(endpoint.get(), call)
                : Answers.methodNotAllowed(endpoint.get().methods());
    }

    private Answer allowed(Endpoint endpoint, Call call) {
        if (call.isRead()) {
            return endpoint.answer(call);
        }
        if (access == Access.READ_ONLY) {
            throw new Refusal(403, "The features can only be read here.");
        }
        return conditions.write(endpoint, call.received(endpoint.mostBytes()));
    }

    /** What went wrong is for the log: it may name tables, hosts and versions. */
    private static Answer failed(int status, String message, RuntimeException failure) {
        LOG.log(Level.WARNING, message, failure);
        return new Refusal(status, message).answer();
    }
}
