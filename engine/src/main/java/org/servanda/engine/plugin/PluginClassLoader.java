package org.servanda.engine.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads a jar's own classes and the platform's; of Servanda's classes, only the engine and the
 * strategies' toolkit.
 */
final class PluginClassLoader extends ClassLoader {
  private static final List<String> SHARED =
      List.of("org.servanda.engine.", "org.servanda.strategies.toolkit.", "org.jspecify.");

  private final PluginJar jar;
  private final ProtectionDomain domain;

  PluginClassLoader(PluginJar jar) throws MalformedURLException {
    super(jar.name(), ClassLoader.getPlatformClassLoader());
    this.jar = jar;
    URL location = jar.path().toUri().toURL();
    this.domain = new ProtectionDomain(new CodeSource(location, (Certificate[]) null), null);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (SHARED.stream().anyMatch(name::startsWith)) {
      return PluginLoader.class.getClassLoader().loadClass(name);
    }
    return super.loadClass(name, resolve);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = jar.entry(name.replace('.', '/') + ".class");
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, code, 0, code.length, domain);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    byte[] content = jar.entry(name);
    return content == null ? null : url(name, content);
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    URL url = findResource(name);
    return Collections.enumeration(url == null ? List.of() : List.of(url));
  }

  /** The address of a file that is read from memory. */
  private URL url(String name, byte[] content) {
    try {
      // In the path, not as the host: a jar's name may hold blanks, which a path escapes.
      String path = "/" + jar.name() + "/" + name;
      String address = new URI("servanda-plugin", null, path, null).toString();
      return new URL(null, address, new Memory(content));
    } catch (java.net.URISyntaxException | MalformedURLException e) {
      throw new IllegalArgumentException("A file of a jar cannot be named: " + name, e);
    }
  }

  private static final class Memory extends URLStreamHandler {
    private final byte[] content;

    Memory(byte[] content) {
      this.content = content;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {
          // What it reads is in memory already.
        }

        @Override
        public InputStream getInputStream() throws IOException {
          return new ByteArrayInputStream(content);
        }
      };
    }
  }
}
