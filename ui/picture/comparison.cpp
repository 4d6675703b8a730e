#include "ui/picture/comparison.h"

#include "ui/picture/comparison_places.h"
#include "ui/picture/labels.h"
#include "ui/picture/make_picture.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <unordered_set>

namespace ui {

namespace {

using model::ObjectId;

constexpr float kSameOpacity = 0.5F;
constexpr qsizetype kMostOutputLines = 100;

/// "Node #7": the number says nothing where runs are compared.
QString withoutNumbers(QString text)
{
    static const QRegularExpression number(QStringLiteral("\\s*#\\d+"));
    return text.remove(number);
}

QString printedUntil(const ComparedMoment& moment, const std::atomic<bool>* cancel)
{
    const model::Journal& journal = moment.recording->journal;
    std::string text;
    for (model::EventIndex i = 0; i < moment.cursor && !(cancel && *cancel); ++i)
        if (const auto* written = std::get_if<model::event::OutputWritten>(&journal.at(i)))
            text += journal.texts().text(written->text);
    return QString::fromStdString(text);
}

/// One line of a card as it is compared: what it says, and to which object its reference leads.
struct ComparedLine
{
    std::optional<std::size_t> row; ///< Of none: the reference starts in the title line.
    QString label;
    QString text;
    ObjectId target;                 ///< In the left run where both have it.
    std::optional<std::size_t> edge; ///< Index.
};

/// Finds what differs between the two pictures, fades the rest and marks the places.
class Comparer
{
public:
    Comparer(const std::array<Picture*, 2>& pictures, const ObjectPairs& pairs,
             Comparison& comparison)
        : m_pictures(pictures), m_result(comparison)
    {
        for (const auto& [left, right] : pairs) {
            m_other[0].emplace(left, right);
            m_other[1].emplace(right, left);
        }
        for (std::size_t side = 0; side < 2; ++side) {
            const Picture& picture = *m_pictures[side];
            for (std::size_t i = 0; i < picture.cards.size(); ++i)
                if (picture.cards[i].shape != CardShape::Mark)
                    m_cards[side].emplace(picture.cards[i].id, i);
            for (std::size_t i = 0; i < picture.edges.size(); ++i) {
                const Edge& edge = picture.edges[i];
                if (!edge.from)
                    continue;
                m_edges[side][edge.from].push_back(i);
                const Card& from = picture.cards[m_cards[side].at(edge.from)];
                if (from.shape == CardShape::Names && edge.kind == EdgeKind::Strong)
                    m_names[side].try_emplace(edge.target, edge.label);
            }
        }
    }

    void run()
    {
        for (std::size_t i = 0; i < m_pictures[0]->cards.size(); ++i) {
            const Card& card = m_pictures[0]->cards[i];
            if (card.shape == CardShape::Mark)
                continue;
            if (const auto right = indexOfSame(0, card.id))
                compareCards(i, *right);
            else
                addLone(0, i);
        }
        for (std::size_t i = 0; i < m_pictures[1]->cards.size(); ++i) {
            const Card& card = m_pictures[1]->cards[i];
            if (card.shape != CardShape::Mark && !indexOfSame(1, card.id))
                addLone(1, i);
        }
        std::stable_sort(m_result.differences.begin(), m_result.differences.end(),
                         [](const auto& a, const auto& b) { return a.sort < b.sort; });
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
            fade(side);
    }

private:
    std::optional<std::size_t> indexOfSame(std::size_t side, ObjectId object) const
    {
        const auto other = m_other[side].find(object);
        if (other == m_other[side].end())
            return std::nullopt;
        const auto card = m_cards[1 - side].find(other->second);
        return card == m_cards[1 - side].end() ? std::nullopt : std::optional(card->second);
    }

    /// "Node a", by its first name in a namespace of either side; else by what its first line says.
    QString nameOf(std::size_t side, const Card& card) const
    {
        for (const std::size_t each : {side, 1 - side}) {
            const auto index = each == side ? m_cards[side].at(card.id)
                                            : indexOfSame(side, card.id).value_or(kNoCard);
            if (index == kNoCard)
                continue;
            const auto name = m_names[each].find(m_pictures[each]->cards[index].id);
            if (name != m_names[each].end())
                return card.title + QLatin1Char(' ') + name->second;
        }
        const Picture& picture = *m_pictures[side];
        if (card.rowCount > 0 && card.shape == CardShape::Object
            && !picture.rows[card.firstRow].value.isEmpty())
            return card.title + QLatin1Char(' ') + picture.rows[card.firstRow].value;
        return card.title;
    }

    void addLone(std::size_t side, std::size_t index)
    {
        const Card& card = m_pictures[side]->cards[index];
        m_result.sides[side].cards.push_back({index, PictureWords::tr("only here")});
        m_result.sides[1 - side].missing.push_back(card.rect);
        m_marked[side].insert(card.id);
        ++m_result.onlyOn[side];
        Difference difference;
        difference.sort = Difference::Sort::Object;
        difference.what = nameOf(side, card);
        difference.texts[side] = card.isDead ? PictureWords::tr("dead")
                                 : card.sign == CountSign::Number
                                     ? PictureWords::tr("count %1").arg(card.count)
                                     : PictureWords::tr("there");
        difference.objects[side] = card.id;
        m_result.differences.push_back(std::move(difference));
        for (const std::size_t edge : m_edges[side][card.id])
            m_result.sides[side].edges.push_back(edge);
    }

    void markBoth(std::size_t left, std::size_t right, const QString& words)
    {
        m_result.sides[0].cards.push_back({left, words});
        m_result.sides[1].cards.push_back({right, words});
        m_marked[0].insert(m_pictures[0]->cards[left].id);
        m_marked[1].insert(m_pictures[1]->cards[right].id);
    }

    void compareCards(std::size_t leftIndex, std::size_t rightIndex)
    {
        const Card& left = m_pictures[0]->cards[leftIndex];
        const Card& right = m_pictures[1]->cards[rightIndex];
        Difference difference;
        difference.what = nameOf(0, left);
        difference.objects = {left.id, right.id};
        const bool bothCount = left.sign == CountSign::Number && right.sign == CountSign::Number;
        if (left.isDead != right.isDead) {
            const QString dead = PictureWords::tr("dead");
            const auto said = [&dead](const Card& card) {
                return card.isDead ? dead
                       : card.sign == CountSign::Number
                           ? PictureWords::tr("count %1").arg(card.count)
                           : PictureWords::tr("there");
            };
            difference.sort = Difference::Sort::Life;
            difference.texts = {said(left), said(right)};
            const auto tagged = [&dead](const Card& card) {
                return card.isDead                      ? dead
                       : card.sign == CountSign::Number ? card.count
                                                        : PictureWords::tr("there");
            };
            markBoth(leftIndex, rightIndex,
                     QStringLiteral("%1 | %2").arg(tagged(left), tagged(right)));
            ++m_result.lives;
            m_result.differences.push_back(difference);
        } else if (bothCount && !left.isDead && left.refcount != right.refcount) {
            difference.sort = Difference::Sort::Count;
            difference.texts = {PictureWords::tr("count %1").arg(left.count),
                                PictureWords::tr("count %1").arg(right.count)};
            markBoth(leftIndex, rightIndex, QStringLiteral("%1 | %2").arg(left.count, right.count));
            ++m_result.counts;
            m_result.differences.push_back(difference);
        }
        if (!left.isDead && !right.isDead)
            compareLines(left, right);
    }

    /// By label and how often it has come before: slots are numbered differently in two runs.
    std::map<std::pair<QString, int>, ComparedLine> linesOf(std::size_t side, const Card& card)
    {
        const Picture& picture = *m_pictures[side];
        std::map<std::pair<QString, int>, ComparedLine> lines;
        std::map<QString, int> seen;
        std::unordered_set<std::size_t> inRows; // Edges that start at one.
        const std::vector<std::size_t>& edges = m_edges[side][card.id];
        for (std::size_t i = card.firstRow; i < card.firstRow + card.rowCount; ++i) {
            const Row& row = picture.rows[i];
            if (row.kind == RowKind::More || row.kind == RowKind::Note || row.isGone)
                continue;
            ComparedLine line;
            line.row = i;
            line.label = row.label;
            line.text = withoutNumbers(row.full.isEmpty() ? row.value : row.full);
            const auto edge = std::find_if(edges.begin(), edges.end(), [&](std::size_t index) {
                const QPointF start = picture.points[picture.edges[index].firstPoint];
                return std::abs(start.y() - row.port.y()) < 0.5;
            });
            if (edge != edges.end() && row.hasPort) {
                line.edge = *edge;
                line.target = sharedName(side, picture.edges[*edge].target);
                line.text = targetWords(side, picture.edges[*edge].target);
                inRows.insert(*edge);
            }
            const int count = seen[row.label]++;
            lines.emplace(std::pair(row.label, count), std::move(line));
        }
        for (const std::size_t index : edges) {
            const Edge& edge = picture.edges[index];
            if (inRows.contains(index) || edge.toMark)
                continue;
            ComparedLine line;
            line.label = edge.kind == EdgeKind::Weak && edge.label.isEmpty()
                             ? PictureWords::tr("referent")
                             : edge.label;
            line.target = sharedName(side, edge.target);
            line.text = targetWords(side, edge.target);
            line.edge = index;
            const QString label = line.label;
            lines.emplace(std::pair(label, seen[label]++), std::move(line));
        }
        return lines;
    }

    /// One id for what is the same: that of the left run; on the right what is only there keeps
    /// its own, moved out of the way.
    ObjectId sharedName(std::size_t side, ObjectId object) const
    {
        if (side == 0)
            return object;
        const auto left = m_other[1].find(object);
        return left != m_other[1].end() ? left->second : ObjectId{object.value | (1U << 31U)};
    }

    QString targetWords(std::size_t side, ObjectId target) const
    {
        const auto card = m_cards[side].find(target);
        return QStringLiteral("\u2192 ")
               + (card == m_cards[side].end()
                      ? QString()
                      : nameOf(side, m_pictures[side]->cards[card->second]));
    }

    void compareLines(const Card& left, const Card& right)
    {
        const auto leftLines = linesOf(0, left);
        const auto rightLines = linesOf(1, right);
        for (const auto& [key, line] : leftLines) {
            const auto other = rightLines.find(key);
            if (other == rightLines.end())
                addLine(left, right, &line, nullptr);
            else if (line.target != other->second.target
                     || (!line.target && line.text != other->second.text))
                addLine(left, right, &line, &other->second);
        }
        for (const auto& [key, line] : rightLines)
            if (!leftLines.contains(key))
                addLine(left, right, nullptr, &line);
    }

    void addLine(const Card& left, const Card& right, const ComparedLine* leftLine,
                 const ComparedLine* rightLine)
    {
        Difference difference;
        difference.sort = Difference::Sort::Line;
        const QString label = leftLine ? leftLine->label : rightLine->label;
        difference.what = PictureWords::tr("%1 of %2").arg(label, nameOf(0, left));
        difference.objects = {left.id, right.id};
        const std::array lines{leftLine, rightLine};
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
            if (!lines[side])
                continue;
            difference.texts[side] =
                lines[side]->text.isEmpty() ? PictureWords::tr("there") : lines[side]->text;
            if (lines[side]->row)
                m_result.sides[side].rows.push_back(*lines[side]->row);
            if (lines[side]->edge)
                m_result.sides[side].edges.push_back(*lines[side]->edge);
        }
        m_marked[0].insert(left.id);
        m_marked[1].insert(right.id);
        m_result.differences.push_back(std::move(difference));
    }

    void fade(std::size_t side)
    {
        Picture& picture = *m_pictures[side];
        for (Card& card : picture.cards)
            if (!m_marked[side].contains(card.id))
                card.opacity *= kSameOpacity;
        const std::vector<std::size_t>& differing = m_result.sides[side].edges;
        const std::unordered_set<std::size_t> kept(differing.begin(), differing.end());
        for (std::size_t i = 0; i < picture.edges.size(); ++i)
            if (!kept.contains(i))
                picture.edges[i].opacity *= kSameOpacity;
    }

    static constexpr std::size_t kNoCard = ~std::size_t{0};

    std::array<Picture*, 2> m_pictures;
    Comparison& m_result;
    std::array<std::unordered_map<ObjectId, QString>, 2> m_names; // Of what has one.
    std::array<ObjectPairs, 2> m_other;
    std::array<std::unordered_map<ObjectId, std::size_t>, 2> m_cards;
    std::array<std::unordered_map<ObjectId, std::vector<std::size_t>>, 2> m_edges;
    std::array<std::unordered_set<ObjectId>, 2> m_marked;
};

/// Lines between the common beginning and the common end of what was printed.
void compareOutput(const QString& left, const QString& right, std::vector<Difference>& differences)
{
    const QStringList a = left.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const QStringList b = right.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype begin = 0;
    while (begin < shorter && a[begin] == b[begin])
        ++begin;
    qsizetype end = 0;
    while (end < shorter - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    const qsizetype rows = std::max(a.size(), b.size()) - end - begin;
    for (qsizetype i = 0; i < std::min(rows, kMostOutputLines); ++i) {
        Difference difference;
        difference.sort = Difference::Sort::Output;
        difference.what = PictureWords::tr("output, line %1").arg(begin + i + 1);
        if (begin + i < a.size() - end)
            difference.texts[0] = a[begin + i];
        if (begin + i < b.size() - end)
            difference.texts[1] = b[begin + i];
        differences.push_back(std::move(difference));
    }
    if (rows > kMostOutputLines) {
        Difference rest;
        rest.sort = Difference::Sort::Output;
        rest.what = PictureWords::tr("output: +%1 more lines").arg(rows - kMostOutputLines);
        differences.push_back(std::move(rest));
    }
}

} // namespace

Comparison compare(const ComparedMoment& left, const ComparedMoment& right,
                   const ObjectPairs& pairs, const std::shared_ptr<const Theme>& theme,
                   const ViewOptions& options, const std::atomic<bool>* cancel)
{
    const std::array moments{&left, &right};
    std::array<ViewOptions, 2> views{options.withoutChoices(), options.withoutChoices()};
    std::array<PlacedSide, 2> placed;
    const auto picture = [&](std::size_t side) {
        const ComparedMoment& moment = *moments[side];
        return makePicture(Moment{*moment.recording, moment.snapshot, moment.cursor},
                           placed[side].foresight, theme, views[side]);
    };
    for (std::size_t side = 0; side < 2 && !(cancel && *cancel); ++side) {
        views[side].library = moments[side]->library;
        const Positions before =
            side == 0 ? Positions() : pairedPositions(placed[0].foresight.positions, pairs);
        placed[side].foresight =
            foresee(*moments[side]->recording, *theme, views[side], cancel, before);
        if (!cancel || !*cancel)
            placed[side].picture = picture(side);
    }
    Comparison comparison;
    if (cancel && *cancel)
        return comparison;
    ObjectPairs known = pairs;
    if (const ObjectId names = left.snapshot.mainNamespace())
        known[names] = right.snapshot.mainNamespace();
    shareColumns(placed[0], placed[1], known);
    std::array<Picture, 2> pictures{picture(0), picture(1)};
    Comparer({&pictures[0], &pictures[1]}, known, comparison).run();
    compareOutput(printedUntil(left, cancel), printedUntil(right, cancel), comparison.differences);
    for (std::size_t side = 0; side < 2; ++side) {
        comparison.notCompared += pictures[side].cutObjects + pictures[side].cutDead;
        comparison.bounds |= pictures[side].bounds;
        comparison.sides[side].picture = std::make_shared<const Picture>(std::move(pictures[side]));
    }
    return comparison;
}

} // namespace ui
