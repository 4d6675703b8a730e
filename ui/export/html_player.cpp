#include "ui/export/html_player.h"

#include "ui/export/svg_document.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ui {

namespace {

constexpr int kPlayerCaption = 4; // Lines under a title.

QString resourceText(const char* name)
{
    QFile file(QStringLiteral(":/export/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Puts values where a template says @NAME@.
class HtmlTemplate
{
public:
    explicit HtmlTemplate(QString text) : m_text(std::move(text)) {}

    /// As it is.
    void put(const char* name, const QString& value)
    {
        m_text.replace(QLatin1Char('@') + QLatin1String(name) + QLatin1Char('@'), value);
    }
    /// As text of the document.
    void putText(const char* name, const QString& value) { put(name, value.toHtmlEscaped()); }
    const QString& text() const { return m_text; }

private:
    QString m_text;
};

QString playerStyle(const Theme& theme)
{
    const Colors& colors = theme.colors;
    HtmlTemplate style(resourceText("player.css"));
    style.put("SCHEME", theme.colors.canvas.lightness() < 128 ? QStringLiteral("dark")
                                                              : QStringLiteral("light"));
    style.put("CANVAS", colors.canvas.name());
    style.put("TEXT", colors.text.name());
    style.put("MUTED", colors.mutedText.name());
    style.put("CARD", colors.card.name());
    style.put("BORDER", colors.cardBorder.name());
    style.put("FOCUS", colors.selection.name());
    style.put("STRONG", colors.strong.name());
    return style.text();
}

/// The steps and what they consist of.
class PlayerData
{
public:
    void add(const std::vector<QByteArray>& elements, QJsonObject step)
    {
        QJsonArray parts;
        for (const QByteArray& element : elements) {
            if (element.isEmpty())
                continue;
            auto known = m_known.constFind(element);
            if (known == m_known.constEnd()) {
                known = m_known.insert(element, static_cast<int>(m_parts.size()));
                m_parts.append(QString::fromUtf8(element));
            }
            parts.append(*known);
        }
        step.insert(QStringLiteral("parts"), parts);
        m_steps.append(step);
    }
    /// As it may stand inside a script element.
    QString json() const
    {
        QJsonObject words;
        words.insert(QStringLiteral("play"), ExportWords::tr("Play"));
        words.insert(QStringLiteral("pause"), ExportWords::tr("Pause"));
        QJsonObject data;
        data.insert(QStringLiteral("refscope-player"), 1);
        data.insert(QStringLiteral("words"), words);
        data.insert(QStringLiteral("parts"), m_parts);
        data.insert(QStringLiteral("steps"), m_steps);
        return QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact))
            .replace(QLatin1Char('<'), QStringLiteral("\\u003c"));
    }

private:
    QJsonArray m_parts;
    QJsonArray m_steps;
    QHash<QByteArray, int> m_known;
};

QString transcriptItem(const Narration& narration)
{
    QStringList lines;
    if (!narration.note.isEmpty())
        lines.append(narration.note);
    lines.append(narration.sentences);
    QString item = QStringLiteral("<li><button type=\"button\">%1</button>")
                       .arg(narration.title.toHtmlEscaped());
    for (const QString& line : lines)
        item += QStringLiteral("<p>%1</p>").arg(line.toHtmlEscaped());
    return item + QStringLiteral("</li>\n");
}

void putControls(HtmlTemplate& page)
{
    page.putText("CONTROLS", ExportWords::tr("Playback"));
    page.putText("FIRST", ExportWords::tr("First step"));
    page.putText("BACK", ExportWords::tr("Back"));
    page.putText("PLAY", ExportWords::tr("Play"));
    page.putText("FORWARD", ExportWords::tr("Forward"));
    page.putText("LAST", ExportWords::tr("Last step"));
    page.putText("STEP", ExportWords::tr("Step"));
    page.putText("SPEED", ExportWords::tr("Speed"));
    page.putText("TRANSCRIPT", ExportWords::tr("Transcript"));
    page.putText("NOSCRIPT", ExportWords::tr("The pictures need JavaScript; the transcript does "
                                             "not."));
}

} // namespace

QByteArray toHtml(Sequence& sequence, const ExportOptions& options,
                  const std::function<bool(std::size_t)>& goOn)
{
    const Film times(sequence, options);
    PlayerData data;
    UsedCharacters used;
    QString steps;
    for (std::size_t i = 0; i < sequence.size(); ++i) {
        if (!goOn(i))
            return {};
        const Narration& narration = sequence.narrations()[i];
        const auto picture = sequence.picture(i);
        QJsonObject step;
        step.insert(QStringLiteral("title"), narration.title);
        step.insert(QStringLiteral("lines"),
                    QJsonArray::fromStringList(narration.lines(kPlayerCaption)));
        step.insert(QStringLiteral("description"), ExportSource::describe(*picture));
        step.insert(QStringLiteral("ms"), times.restMs(i));
        step.insert(QStringLiteral("isStop"), sequence.moments()[i].isStop);
        data.add(svgElements(*picture, used), step);
        steps += transcriptItem(narration);
    }
    const Theme& theme = *sequence.theme();
    if (options.embedsFonts) // The words around the picture use the same fonts.
        for (char32_t c = 0x20; c < 0x7F; ++c) {
            used[static_cast<std::size_t>(Face::Note)].insert(c);
            used[static_cast<std::size_t>(Face::Title)].insert(c);
        }
    const ExportText text = sequence.text();
    HtmlTemplate page(resourceText("player.html"));
    page.put("LANGUAGE", ExportWords::tr("en", "the language of the words in exports"));
    page.put("STYLE", playerStyle(theme));
    page.put("FACES", faceStyles(theme));
    page.put("FONTS", options.embedsFonts ? embeddedFonts(theme, used) : QString());
    page.put("SCRIPT", resourceText("player.js"));
    const QRectF area = sequence.area();
    page.put("VIEWBOX", QStringLiteral("%1 %2 %3 %4")
                            .arg(svgNumber(area.x()), svgNumber(area.y()), svgNumber(area.width()),
                                 svgNumber(area.height())));
    putControls(page);
    page.put("LASTINDEX", QString::number(sequence.size() - 1));
    page.put(
        "MARK",
        options.watermark.isEmpty()
            ? QString()
            : QStringLiteral("<p class=\"mark\">%1</p>\n").arg(options.watermark.toHtmlEscaped()));
    page.putText("TITLE", text.title);
    page.putText(
        "ABOUT",
        ExportWords::tr("How the objects of %1 live and die, step by step").arg(text.title));
    // Last: what is in them may look like a place.
    page.put("STEPS", steps);
    page.put("DATA", data.json());
    return page.text().toUtf8();
}

} // namespace ui
