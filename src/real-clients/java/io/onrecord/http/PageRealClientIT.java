package io.onrecord.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.onrecord.query.Samples;
import io.onrecord.query.StatementOnRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser, over the real server and the sample speakers. Leaves screenshots in target/page. */
class PageRealClientIT {
    private static final List<StatementOnRecord> STATEMENTS = Samples.statements();
    private static final Path SHOTS = Path.of("target", "page");

    private static Chromium chromium;
    private static SampleServer server;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        server = SampleServer.start();
        STATEMENTS.subList(0, STATEMENTS.size() - 1).forEach(server::say);
    }

    @AfterAll
    static void stop() {
        server.close();
        chromium.close();
    }

    @BeforeEach
    void open() {
        page = page(1280, 900, ColorScheme.LIGHT);
        page.navigate(server.url());
    }

    @AfterEach
    void browserHadNothingToComplainOf() {
        page.close();
        assertThat(complaints).isEmpty();
    }

    private Page page(int width, int height, ColorScheme scheme) {
        Page opened = chromium.page(width, height, scheme);
        opened.onPageError(complaints::add);
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        return opened;
    }

    @Test
    void newStatementComesWithoutReloading() {
        // Given
        StatementOnRecord last = STATEMENTS.get(STATEMENTS.size() - 1);
        assertThat(page.locator(".connection")).hasText("Live");

        // When
        server.say(last);

        // Then
        Locator first = page.locator(".card").first();
        assertThat(first.locator("h3")).hasText(last.speakerName());
        assertThat(first.locator("blockquote")).hasText(last.content());
    }

    @Test
    void markupInAStatementIsShownAndNeverRead() {
        // When
        Locator card = page.locator("[data-id=g1]");

        // Then
        assertThat(card.locator("blockquote")).hasText(Samples.HOSTILE);
        assertThat(card.locator("footer b")).hasText("<b>Bold Outlet</b>");
        assertThat(page.locator("main img, main script")).hasCount(0);
        assertThat(page.title()).doesNotContain("owned");
    }

    @Test
    void withdrawnAndRevisedStatementsShowIt() {
        // When
        Locator withdrawn = page.locator("[data-id=f1]");
        Locator revised = page.locator("[data-id=d1]");
        revised.locator("summary").click();

        // Then
        assertThat(withdrawn.locator("blockquote del")).hasText("a shortage of fuel on the islands by Sunday");
        assertThat(withdrawn.locator(".change"))
                .hasText("Withdrawn: the article was retracted (withdrawn by the editor: the figures were invented).");
        assertThat(revised.locator(".change del")).isVisible();
        assertThat(revised.locator(".change del")).hasText("that ferries would stand still for weeks");
    }

    @Test
    void filtersByStanceWithTheKeyboard() {
        // Given
        Locator denied = page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Denied"));

        // When
        denied.focus();
        page.keyboard().press("Space");

        // Then
        assertThat(page.locator(".card")).hasCount(1);
        assertThat(page.locator(".card h3")).hasText("Daniel Okafor");
    }

    @Test
    void findsASpeakerAndShowsWhatTheySaid() {
        // When
        page.keyboard().press("/");
        page.getByRole(AriaRole.SEARCHBOX).fill("helene");
        assertThat(page.locator(".speakers a")).hasCount(1);
        page.locator(".speakers a").click();

        // Then
        assertThat(page.locator(".profile h2")).hasText("Hélène Moreau");
        assertThat(page.locator(".speaker .card")).hasCount(2);
        assertThat(page.locator(".speaker .card footer a").first()).hasAttribute("href", "https://news.example/d");
    }

    @Test
    void goesFromCardToCardByKeys() {
        // When
        page.locator(".card").first().waitFor();
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");

        // Then
        assertThat(page.locator(".card").first()).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT", "390,DARK"})
    void fitsTheScreen(int width, ColorScheme scheme) {
        // Given
        Page sized = page(width, 844, scheme);

        for (String view : List.of("", "speakers", "speakers/moreau.helene-moreau")) {
            // When
            sized.navigate(server.url() + "/#/" + view);
            sized.locator(".card, .speakers a").locator("visible=true").first().waitFor();

            // Then
            Object overflow = sized.evaluate("document.documentElement.scrollWidth - innerWidth");
            assertThat(((Number) overflow).intValue()).as(view).isLessThanOrEqualTo(0);
            String name = "page-" + width + "-" + scheme + "-" + view.replace('/', '-') + ".png";
            sized.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name.toLowerCase(Locale.ROOT))));
        }
        sized.close();
    }
}
