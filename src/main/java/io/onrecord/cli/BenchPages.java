package io.onrecord.cli;

import io.onrecord.ingest.page.PageReader;
import io.onrecord.ingest.page.PageScore;
import io.onrecord.ingest.web.BodyText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord bench pages}: how well article bodies are found on pages whose body is known. */
@Command(
        name = "pages",
        description =
                "Finds the article on each page of a folder and compares it with its true body: NAME.html with NAME.txt.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord bench pages src/test/resources/pages",
            "  onrecord bench pages --show src/test/resources/pages/amp.html"
        })
final class BenchPages implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "A folder of pages, or one page.")
    private Path path;

    @Option(names = "--show", description = "Shows what was found on each page.")
    private boolean show;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PageScore all = new PageScore(0, 0, 0);
        out.printf("%-28s %9s %9s %9s%n", "page", "precision", "recall", "words");
        List<Path> pages = pages();
        for (Path page : pages) {
            String found = PageReader.read(BodyText.decode(Files.readAllBytes(page), ""), null)
                    .text();
            PageScore score = PageScore.of(found, Files.readString(truth(page)));
            all = all.plus(score);
            out.printf("%-28s %9.3f %9.3f %9d%n", name(page), score.precision(), score.recall(), score.there());
            if (show) {
                out.printf("%n%s%n%n", found);
            }
        }
        out.printf("%-28s %9.3f %9.3f %9d%n", pages.size() + " pages", all.precision(), all.recall(), all.there());
        out.flush();
        return ExitCode.OK;
    }

    private List<Path> pages() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
            if (pages.isEmpty()) {
                throw new Failure(
                        ExitCode.RESOURCE, "'" + path + "' holds no pages: expected NAME.html beside NAME.txt");
            }
            return pages;
        }
    }

    private static Path truth(Path page) {
        Path truth = page.resolveSibling(name(page) + ".txt");
        if (!Files.exists(truth)) {
            throw new Failure(
                    ExitCode.RESOURCE,
                    "'" + page + "' has no '" + truth.getFileName() + "' beside it: expected its true body");
        }
        return truth;
    }

    private static String name(Path page) {
        return String.valueOf(page.getFileName()).replaceFirst("\\.html?$", "");
    }
}
