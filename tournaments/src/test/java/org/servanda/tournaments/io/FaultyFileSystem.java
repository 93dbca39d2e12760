package org.servanda.tournaments.io;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A file system in which operations that change something, or write, fail: the n-th one alone, or
 * it and all that follow, as on a full disk. Everything else is done by another file system.
 */
public final class FaultyFileSystem extends FileSystem {
  private final FileSystem inner;
  private final Provider provider = new Provider();
  private int operations;
  private int failing;
  private boolean forever;

  /** Wraps a file system; nothing fails yet. */
  public FaultyFileSystem(FileSystem inner) {
    this.inner = inner;
  }

  /** From now on, the n-th operation fails, counted from 1; none if n is 0. */
  public void failAt(int n, boolean andAfter) {
    operations = 0;
    failing = n;
    forever = andAfter;
  }

  /** The number of operations since {@link #failAt}. */
  public int operations() {
    return operations;
  }

  private synchronized void operate(Object what) throws IOException {
    operations++;
    if (failing > 0 && (operations == failing || (forever && operations > failing))) {
      throw new FileSystemException(String.valueOf(what), null, "No space left on device");
    }
  }

  private Path wrap(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            FaultyFileSystem.class.getClassLoader(),
            new Class<?>[] {Path.class, Wrapped.class},
            (proxy, method, arguments) -> {
              return switch (method.getName()) {
                case "inner" -> path;
                case "getFileSystem" -> this;
                case "equals" ->
                    arguments[0] instanceof Wrapped other && path.equals(other.inner());
                case "iterator" -> iterator(path);
                default -> wrapped(invoke(path, method, arguments));
              };
            });
  }

  private Iterator<Path> iterator(Path path) {
    return StreamSupport.stream(path.spliterator(), false).map(this::wrap).iterator();
  }

  private static Object invoke(Path path, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(path, unwrapped(arguments));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object wrapped(Object result) {
    return result instanceof Path path ? wrap(path) : result;
  }

  private static Object[] unwrapped(Object[] arguments) {
    if (arguments == null) {
      return new Object[0];
    }
    Object[] inner = arguments.clone();
    for (int i = 0; i < inner.length; i++) {
      inner[i] = inner[i] instanceof Wrapped path ? path.inner() : inner[i];
    }
    return inner;
  }

  /** A path of this file system. */
  private interface Wrapped {
    Path inner();
  }

  private static Path inner(Path path) {
    return path instanceof Wrapped wrapped ? wrapped.inner() : path;
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() throws IOException {
    inner.close();
  }

  @Override
  public boolean isOpen() {
    return inner.isOpen();
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return inner.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return () ->
        StreamSupport.stream(inner.getRootDirectories().spliterator(), false)
            .map(this::wrap)
            .iterator();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return inner.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return inner.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrap(inner.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String syntax) {
    PathMatcher matcher = inner.getPathMatcher(syntax);
    return path -> matcher.matches(inner(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return inner.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() throws IOException {
    return inner.newWatchService();
  }

  private final class Provider extends FileSystemProvider {
    private FileSystemProvider inner() {
      return inner.provider();
    }

    @Override
    public String getScheme() {
      return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      return FaultyFileSystem.this;
    }

    @Override
    public Path getPath(URI uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel newFileChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      operate(path);
      return new Channel(inner().newFileChannel(FaultyFileSystem.inner(path), options, attributes));
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      return inner().newByteChannel(FaultyFileSystem.inner(path), options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
      DirectoryStream<Path> stream =
          inner()
              .newDirectoryStream(
                  FaultyFileSystem.inner(folder), path -> filter.accept(wrap(path)));
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          return StreamSupport.stream(stream.spliterator(), false)
              .map(FaultyFileSystem.this::wrap)
              .iterator();
        }

        @Override
        public void close() throws IOException {
          stream.close();
        }
      };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
      operate(folder);
      inner().createDirectory(FaultyFileSystem.inner(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
      operate(path);
      inner().delete(FaultyFileSystem.inner(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
      operate(to);
      inner().copy(FaultyFileSystem.inner(from), FaultyFileSystem.inner(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
      operate(to);
      inner().move(FaultyFileSystem.inner(from), FaultyFileSystem.inner(to), options);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
      return inner().isSameFile(FaultyFileSystem.inner(path), FaultyFileSystem.inner(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return inner().isHidden(FaultyFileSystem.inner(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      return inner().getFileStore(FaultyFileSystem.inner(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      inner().checkAccess(FaultyFileSystem.inner(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      return inner().getFileAttributeView(FaultyFileSystem.inner(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      return inner().readAttributes(FaultyFileSystem.inner(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
        throws IOException {
      return inner().readAttributes(FaultyFileSystem.inner(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
        throws IOException {
      inner().setAttribute(FaultyFileSystem.inner(path), attribute, value, options);
    }
  }

  /** A channel whose writing fails. */
  private final class Channel extends FileChannel {
    private final FileChannel file;

    Channel(FileChannel file) {
      this.file = file;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      operate("write");
      return file.write(bytes);
    }

    @Override
    public void force(boolean metadata) throws IOException {
      operate("force");
      file.force(metadata);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      operate("truncate");
      file.truncate(size);
      return this;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      return file.read(bytes);
    }

    @Override
    public long read(ByteBuffer[] bytes, int offset, int length) throws IOException {
      return file.read(bytes, offset, length);
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) throws IOException {
      operate("write");
      return file.write(bytes, offset, length);
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      file.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
      return file.transferTo(position, count, to);
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count)
        throws IOException {
      operate("transfer");
      return file.transferFrom(from, position, count);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
      return file.read(bytes, position);
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
      operate("write");
      return file.write(bytes, position);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
      return file.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
      return file.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
