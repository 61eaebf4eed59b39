package io.onrecord.syntax;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A model as a file: named sections of bytes, each with its length and checksum, behind a magic number and a version.
 *
 * <p>Big-endian: the magic number and version (ints), the number of sections (int), and for each the length of its name (int), the
 * name (UTF-8), its length (int), its CRC-32 (int) and its bytes. Nothing is compressed: the jar does that.
 */
public final class ModelFile {
    /** The format that this code reads and writes; another one is refused. */
    public static final int VERSION = 1;

    private static final int MAGIC = 0x4F6E5265;
    private static final int MOST_SECTIONS = 64;
    private static final int LONGEST_NAME = 64;

    private final String name;
    private final Map<String, byte[]> sections;

    private ModelFile(String name, Map<String, byte[]> sections) {
        this.name = name;
        this.sections = sections;
    }

    /**
     * Reads a model.
     *
     * @param name what errors call it: a path, the name of a resource
     * @param in the bytes; read to their end, not closed
     * @throws ModelException where they are no model, are damaged, or are of another version
     * @throws IOException where they cannot be read
     */
    public static ModelFile read(String name, InputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
        try {
            return read(name, bytes);
        } catch (BufferUnderflowException e) {
            throw new ModelException(
                    name + ": ends after " + bytes.limit() + " bytes, within a section or its heading");
        }
    }

    private static ModelFile read(String name, ByteBuffer bytes) throws ModelException {
        int magic = bytes.getInt();
        if (magic != MAGIC) {
            throw new ModelException(
                    name + ": begins with " + hex(magic) + ": expected a model, which begins with " + hex(MAGIC));
        }
        int version = bytes.getInt();
        if (version != VERSION) {
            throw new ModelException(name + ": is of version " + version + ": expected " + VERSION);
        }
        int count = within(name, "number of sections", bytes.getInt(), MOST_SECTIONS);
        Map<String, byte[]> sections = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            byte[] title = new byte[within(name, "length of a section's name", bytes.getInt(), LONGEST_NAME)];
            bytes.get(title);
            String section = new String(title, StandardCharsets.UTF_8);
            int length = bytes.getInt();
            int sum = bytes.getInt();
            if (length < 0 || length > bytes.remaining()) {
                throw new ModelException(name + ": section '" + section + "' has " + bytes.remaining()
                        + " bytes: expected " + Integer.toUnsignedString(length));
            }
            byte[] content = new byte[length];
            bytes.get(content);
            if (sum != sum(content)) {
                throw new ModelException(name + ": section '" + section + "' is damaged: its checksum is "
                        + hex(sum(content)) + ", expected " + hex(sum));
            }
            sections.put(section, content);
        }
        if (bytes.hasRemaining()) {
            throw new ModelException(name + ": " + bytes.remaining() + " bytes after the last section: expected none");
        }
        return new ModelFile(name, sections);
    }

    /**
     * Writes a model.
     *
     * @param sections the bytes of each section by its name, in the order in which they are written
     * @param out takes the bytes; not closed
     */
    public static void write(Map<String, byte[]> sections, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(MAGIC);
        data.writeInt(VERSION);
        data.writeInt(sections.size());
        for (Map.Entry<String, byte[]> section : sections.entrySet()) {
            byte[] title = section.getKey().getBytes(StandardCharsets.UTF_8);
            data.writeInt(title.length);
            data.write(title);
            data.writeInt(section.getValue().length);
            data.writeInt(sum(section.getValue()));
            data.write(section.getValue());
        }
        bytes.writeTo(out);
    }

    /** Returns whether the model has a section. */
    public boolean has(String section) {
        return sections.containsKey(section);
    }

    /**
     * Returns the bytes of a section.
     *
     * @throws ModelException where the model has no such section
     */
    public ByteBuffer section(String section) throws ModelException {
        byte[] content = sections.get(section);
        if (content == null) {
            throw new ModelException(name + ": has no section '" + section + "', only " + sections.keySet());
        }
        return ByteBuffer.wrap(content).asReadOnlyBuffer();
    }

    /** Returns what errors call this model. */
    public String name() {
        return name;
    }

    private static int within(String name, String what, int value, int most) throws ModelException {
        if (value < 0 || value > most) {
            throw new ModelException(name + ": " + what + " is " + value + ": expected 0 to " + most);
        }
        return value;
    }

    private static int sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    private static String hex(int value) {
        return String.format("%08x", value);
    }
}
