// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import static jakarta.enterprise.concurrent.ContextServiceDefinition.APPLICATION;
import static jakarta.enterprise.concurrent.ContextServiceDefinition.SECURITY;

import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;

/** The executor of docs/requests.md, which a server would make. */
@ContextServiceDefinition(
        name = "java:app/concurrent/Context",
        propagated = {APPLICATION, SECURITY, "Flipper"})
@ManagedExecutorDefinition(name = "java:app/concurrent/Executor", context = "java:app/concurrent/Context")
interface OrderExecutor {}
