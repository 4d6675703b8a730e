#include "ui/export/html_player.h"

#include "ui/export/svg_document.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <memory>
#include <utility>
#include <vector>

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

QJsonArray numbersOf(const std::vector<int>& numbers)
{
    QJsonArray array;
    for (const int number : numbers)
        array.append(number);
    return array;
}

/// How one list of different numbers becomes the next: the places that go, counted from the front,
/// and after them the places and numbers that come. Both are in order.
QJsonArray changeOf(const std::vector<int>& from, const std::vector<int>& to)
{
    const QSet<int> wanted(to.begin(), to.end());
    const QSet<int> present(from.begin(), from.end());
    std::vector<int> kept;
    std::copy_if(from.begin(), from.end(), std::back_inserter(kept),
                 [&](int number) { return wanted.contains(number); });
    std::vector<int> stays;
    std::copy_if(to.begin(), to.end(), std::back_inserter(stays),
                 [&](int number) { return present.contains(number); });
    const bool isInOrder = kept == stays; // Else all of it is new.
    std::vector<int> gone;
    for (std::size_t i = 0; i < from.size(); ++i)
        if (!isInOrder || !wanted.contains(from[i]))
            gone.push_back(static_cast<int>(i));
    std::vector<int> come;
    for (std::size_t i = 0; i < to.size(); ++i)
        if (!isInOrder || !present.contains(to[i])) {
            come.push_back(static_cast<int>(i));
            come.push_back(to[i]);
        }
    return {numbersOf(gone), numbersOf(come)};
}

/// Texts that stand in a file once.
class SharedTexts
{
public:
    int indexOf(const QString& text)
    {
        const auto known = m_known.constFind(text);
        if (known != m_known.constEnd())
            return *known;
        const auto index = static_cast<int>(m_known.size());
        m_known.insert(text, index);
        m_all.append(text);
        return index;
    }
    const QJsonArray& all() const { return m_all; }

private:
    QJsonArray m_all;
    QHash<QString, int> m_known;
};

/// What a picture becomes in a player.
struct PlayerSight
{
    QStringList elements;
    QStringList sentences;
};

/// The same of the last few pictures, which come again while a script runs in a loop.
class SeenPictures
{
public:
    const PlayerSight& look(const std::shared_ptr<const Picture>& picture, UsedCharacters& used)
    {
        const auto known = std::find_if(m_seen.begin(), m_seen.end(),
                                        [&](const auto& one) { return one.first == picture; });
        if (known != m_seen.end())
            return known->second;
        PlayerSight sight;
        for (const QByteArray& element : svgElements(*picture, used))
            if (!element.isEmpty())
                sight.elements.append(QString::fromUtf8(element));
        sight.sentences =
            ExportSource::describe(*picture).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        if (m_seen.size() == kSeen)
            m_seen.pop_back();
        m_seen.emplace_front(picture, std::move(sight));
        return m_seen.front().second;
    }

private:
    static constexpr std::size_t kSeen = 8;
    std::deque<std::pair<std::shared_ptr<const Picture>, PlayerSight>> m_seen;
};

/// The steps and what they consist of: a run has many steps that look alike, and what they have in
/// common is written once.
class PlayerData
{
public:
    void add(const Narration& narration, int milliseconds, bool isStop, const PlayerSight& sight,
             const QByteArray& marks)
    {
        std::vector<int> parts;
        for (const QString& element : sight.elements)
            parts.push_back(m_parts.indexOf(element));
        if (!marks.isEmpty())
            parts.push_back(m_parts.indexOf(QString::fromUtf8(marks)));
        std::vector<int> sentences;
        for (const QString& sentence : sight.sentences)
            sentences.push_back(m_texts.indexOf(sentence));
        QJsonArray step{m_texts.indexOf(narration.title), sceneOf(parts, sentences), milliseconds,
                        isStop ? 1 : 0};
        for (const QString& line : narration.lines(kPlayerCaption))
            step.append(m_texts.indexOf(line));
        m_steps.append(step);
    }
    /// As it may stand inside a script element.
    QString json() const
    {
        QJsonObject words;
        words.insert(QStringLiteral("play"), ExportWords::tr("Play"));
        words.insert(QStringLiteral("pause"), ExportWords::tr("Pause"));
        QJsonObject data;
        data.insert(QStringLiteral("refscope-player"), 2);
        data.insert(QStringLiteral("words"), words);
        data.insert(QStringLiteral("parts"), m_parts.all());
        data.insert(QStringLiteral("texts"), m_texts.all());
        data.insert(QStringLiteral("scenes"), m_scenes);
        data.insert(QStringLiteral("steps"), m_steps);
        return QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact))
            .replace(QLatin1Char('<'), QStringLiteral("\\u003c"));
    }

private:
    using Scene = std::pair<std::vector<int>, std::vector<int>>;

    /// Each scene is told by how it differs from the one before it in the file.
    int sceneOf(const std::vector<int>& parts, const std::vector<int>& sentences)
    {
        const auto [place, isNew] =
            m_known.emplace(Scene(parts, sentences), static_cast<int>(m_known.size()));
        if (isNew) {
            m_scenes.append(
                QJsonArray{changeOf(m_last.first, parts), changeOf(m_last.second, sentences)});
            m_last = {parts, sentences};
        }
        return place->second;
    }

    SharedTexts m_parts;
    SharedTexts m_texts;
    QJsonArray m_scenes;
    QJsonArray m_steps;
    std::map<Scene, int> m_known;
    Scene m_last;
};

QString transcriptItem(const Narration& narration)
{
    QStringList lines;
    for (const QString& said : {narration.answer, narration.note})
        if (!said.isEmpty())
            lines.append(said);
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
    SeenPictures seen;
    for (std::size_t i = 0; i < sequence.size(); ++i) {
        if (!goOn(i))
            return {};
        const Narration& narration = sequence.narrations()[i];
        const auto picture = sequence.picture(i);
        data.add(narration, times.restMs(i), sequence.moments()[i].isStop, seen.look(picture, used),
                 svgMarks(*picture, sequence.marks(i), used));
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
