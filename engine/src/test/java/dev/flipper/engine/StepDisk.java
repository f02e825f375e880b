// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The real disk, which notes each step that changes something and may break down at one of them. */
final class StepDisk extends FileSystemProvider {

    /** What happens instead of a step. */
    enum Fault {
        /** The step fails, and the next ones do not. */
        ERROR,
        /** The process is gone: neither this step nor a later one is done. */
        KILL
    }

    /** Stands for the end of the process. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final FileSystemProvider real;
    private final FileSystem fileSystem;
    private final Fault fault;
    private final int last;
    private final List<String> steps = new ArrayList<>();

    /** Makes a disk that does so many steps before the fault. */
    StepDisk(FileSystem real, Fault fault, int last) {
        this.real = real.provider();
        this.fileSystem = new StepFileSystem(this, real);
        this.fault = fault;
        this.last = last;
    }

    Path path(Path path) {
        return StepPath.of(this, path);
    }

    List<String> steps() {
        return steps;
    }

    FileSystem fileSystem() {
        return fileSystem;
    }

    boolean isBroken() {
        return steps.size() > last;
    }

    void step(String step) throws IOException {
        steps.add(step);
        if (isBroken() && fault == Fault.KILL) {
            throw new Killed();
        }
        if (steps.size() == last + 1) {
            throw new IOException("broken at " + step);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        if (options.contains(StandardOpenOption.WRITE)) {
            step("open " + name(path));
        }
        return new StepChannel(this, name(path), real.newFileChannel(StepPath.real(path), options, attributes));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return real.newByteChannel(StepPath.real(path), options, attributes);
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        step("folder " + name(path));
        real.createDirectory(StepPath.real(path), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        step("delete " + name(path));
        real.delete(StepPath.real(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        step("copy " + name(source) + " to " + name(target));
        real.copy(StepPath.real(source), StepPath.real(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        step("move " + name(source) + " to " + name(target));
        real.move(StepPath.real(source), StepPath.real(target), options);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(StepPath.real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(StepPath.real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(StepPath.real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        real.setAttribute(StepPath.real(path), attribute, value, options);
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(StepPath.real(path), modes);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real.isSameFile(StepPath.real(one), StepPath.real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(StepPath.real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(StepPath.real(path));
    }

    @Override
    public String getScheme() {
        return "steps";
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }
}
