package org.servanda.tournaments.scenario.genius;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;

/**
 * An element of an XML file with its attributes and child elements; text is ignored. For safety,
 * document types and entities are refused, and size and depth are limited.
 *
 * @param file the file's name, for messages
 * @param line the line on which it begins
 * @param name its name, in lower case
 * @param attributes its attributes, by name
 * @param children its child elements, in order
 */
record XmlTree(
    String file, int line, String name, Map<String, String> attributes, List<XmlTree> children) {

  private static final long GREATEST_SIZE = 64L << 20;
  private static final int GREATEST_DEPTH = 32;
  private static final int GREATEST_WHOLE = 1_000_000_000;
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s[^>]*>");
  private static final double GREATEST_NUMBER = 1e12;

  /**
   * Reads a file.
   *
   * @throws BadInputException if it is missing, too large, or not well-formed
   */
  static XmlTree read(Path path) {
    String file = path.toString();
    UserFiles.check(path);
    try {
      if (Files.size(path) > GREATEST_SIZE) {
        throw new BadInputException(
            PortableText.format(
                "'%s' has %d MB; a domain or profile may have at most %d MB",
                file, Files.size(path) >> 20, GREATEST_SIZE >> 20));
      }
      return parse(file, decode(Files.readAllBytes(path)));
    } catch (IOException e) {
      throw UserFiles.unreadable(path, e);
    }
  }

  /**
   * Decodes UTF-8, which most files are, or else windows-1252. Where ISO 8859-1 has characters,
   * windows-1252 has the same ones; where ISO 8859-1 has control codes, it has those that were
   * meant, such as €.
   */
  private static String decode(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, WESTERN);
    }
  }

  /** Reads a text. */
  static XmlTree parse(String file, String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      XMLStreamReader reader =
          factory.createXMLStreamReader(new StringReader(withoutLateDeclaration(text)));
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        refuse(file, reader);
      }
      XmlTree root = element(file, reader, 1);
      while (reader.hasNext()) {
        reader.next();
      }
      return root;
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw new BadInputException(
          PortableText.format(
              "%s:%d: the file is not well-formed XML: %s. Write & as &amp; and < as &lt;, and"
                  + " close every element",
              file, line, reason(e)),
          e);
    }
  }

  /**
   * Removes the declaration of a file in which blank lines or comments stand before it, which XML
   * forbids and GENIUS reads. Lines keep their numbers.
   */
  private static String withoutLateDeclaration(String text) {
    int at = pastBlanks(text, 0);
    while (text.startsWith("<!--", at)) {
      int end = text.indexOf("-->", at + "<!--".length());
      at = end < 0 ? text.length() : pastBlanks(text, end + "-->".length());
    }
    Matcher declaration = DECLARATION.matcher(text).region(at, text.length());
    if (at == 0 || !declaration.lookingAt()) {
      return text;
    }
    return text.substring(0, at)
        + declaration.group().replaceAll("[^\n]", "")
        + text.substring(declaration.end());
  }

  private static int pastBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int at = message.lastIndexOf("Message: ");
    String detail = at < 0 ? message : message.substring(at + "Message: ".length());
    return detail.strip().replaceAll("\\.$", "");
  }

  private static void refuse(String file, XMLStreamReader reader) {
    int event = reader.getEventType();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new BadInputException(
          PortableText.format(
              "%s:%d: document types and custom entities are not supported; remove them",
              file, reader.getLocation().getLineNumber()));
    }
  }

  private static XmlTree element(String file, XMLStreamReader reader, int depth)
      throws XMLStreamException {
    int line = reader.getLocation().getLineNumber();
    if (depth > GREATEST_DEPTH) {
      throw new BadInputException(
          PortableText.format(
              "%s:%d: elements are nested more than %d deep", file, line, GREATEST_DEPTH));
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    String name = reader.getLocalName().toLowerCase(Locale.ROOT);
    List<XmlTree> children = new ArrayList<>();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      refuse(file, reader);
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(element(file, reader, depth + 1));
      }
    }
    return new XmlTree(file, line, name, attributes, children);
  }

  /** The child elements with a name. */
  List<XmlTree> all(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).toList();
  }

  /** The first child element with a name. */
  Optional<XmlTree> first(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
  }

  /** An attribute; empty if it is missing or {@code null}. */
  Optional<String> attribute(String wanted) {
    return Optional.ofNullable(attributes.get(wanted)).filter(value -> !value.equals("null"));
  }

  /**
   * A required attribute.
   *
   * @throws BadInputException if it is missing
   */
  String text(String wanted) {
    return attribute(wanted)
        .orElseThrow(() -> wrong(PortableText.format("<%s> has no attribute '%s'", name, wanted)));
  }

  /**
   * A required number.
   *
   * @throws BadInputException if it is missing, or not a number from -1e12 to 1e12
   */
  double number(String wanted) {
    String value = text(wanted).strip();
    try {
      double number = Double.parseDouble(value);
      if (Math.abs(number) <= GREATEST_NUMBER) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new BadInputException(
          at(
              PortableText.format(
                  "'%s' of <%s> is '%s', but must be a number", wanted, name, value)),
          e);
    }
    throw wrong(
        PortableText.format(
            "'%s' of <%s> is '%s', but must be a number from -1e12 to 1e12", wanted, name, value));
  }

  /** A required whole number. */
  int whole(String wanted) {
    double number = number(wanted);
    String value = text(wanted).strip();
    if (number != Math.rint(number)) {
      throw wrong(
          PortableText.format(
              "'%s' of <%s> is '%s', but must be a whole number", wanted, name, value));
    }
    if (Math.abs(number) > GREATEST_WHOLE) {
      throw wrong(
          PortableText.format(
              "'%s' of <%s> is '%s', which is too %s; allowed are whole numbers from -%d to %d",
              wanted, name, value, number > 0 ? "large" : "small", GREATEST_WHOLE, GREATEST_WHOLE));
    }
    return (int) number;
  }

  /** The exception for a mistake in this element. */
  BadInputException wrong(String what) {
    return new BadInputException(at(what));
  }

  private String at(String what) {
    return PortableText.format("%s:%d: %s", file, line, what);
  }
}
