// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser. It and its driver come from the system; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final ChromeDriver driver;

    /**
     * Opens a window.
     *
     * @param profile an empty folder
     * @param width of the page in CSS pixels
     */
    Chromium(Path profile, int width) {
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(found("chromedriver"))
                        .build(),
                options(profile));
        // A window has no less than 500 pixels; the page of a telephone has.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    private static ChromeOptions options(Path profile) {
        return new ChromeOptions()
                .setBinary(found("chromium", "chromium-browser", "google-chrome"))
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--user-data-dir=" + profile.toAbsolutePath());
    }

    private static File found(String... names) {
        List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator, -1));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not on the PATH: " + String.join(" or ", names)
                        + "; on Debian: chromium and chromium-driver"));
    }

    void open(String address) {
        driver.get(address);
    }

    void reload() {
        driver.navigate().refresh();
    }

    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** How far the page can be pushed sideways, in CSS pixels. */
    long overflow() {
        return measure("scrollWidth") - measure("clientWidth");
    }

    private long measure(String what) {
        Object pixels = driver.executeScript("return document.documentElement." + what);
        return (Long) Objects.requireNonNull(pixels, what);
    }

    /** Keeps a picture of the whole page as an artefact of the build. */
    void photograph(String name) {
        Map<String, Object> page =
                Map.of("x", 0, "y", 0, "width", measure("clientWidth"), "height", measure("scrollHeight"), "scale", 1);
        Object picture = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", page))
                .get("data");
        try {
            Files.write(
                    Files.createDirectories(SCREENSHOTS).resolve(name + ".png"),
                    Base64.getDecoder().decode(String.valueOf(picture)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
