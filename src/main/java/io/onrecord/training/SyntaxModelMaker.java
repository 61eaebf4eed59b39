package io.onrecord.training;

import io.onrecord.syntax.ModelFile;
import io.onrecord.syntax.SyntaxModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Makes a syntax model out of the folder that the teacher wrote, and measures it on what was held out. */
public final class SyntaxModelMaker {
    private SyntaxModelMaker() {}

    /**
     * Returns the bytes of a model, the same for the same folder.
     *
     * @param folder holds {@code analyses.tsv} and {@code clusters.tsv}
     * @param progress takes a line for each step, and the figures at the end
     * @throws TrainingException where a file is not what it should be
     * @throws IOException where one cannot be read
     */
    public static byte[] make(Path folder, Consumer<String> progress) throws IOException {
        Analyses analyses = Analyses.read(folder);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelFile.write(new SyntaxTraining(analyses, progress).sections(), bytes);
        SyntaxModel model =
                SyntaxModel.read(ModelFile.read("the model just made", new ByteArrayInputStream(bytes.toByteArray())));
        progress.accept(SyntaxScore.of(model, analyses.heldOut()).report());
        return bytes.toByteArray();
    }
}
