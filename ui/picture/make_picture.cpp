#include "ui/picture/make_picture.h"

#include "model/query/references.h"
#include "ui/picture/card_geometry.h"
#include "ui/picture/hand_cut.h"
#include "ui/picture/nearest_cards.h"
#include "ui/picture/obituaries.h"
#include "ui/picture/routes.h"
#include "ui/theme/numbers.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace ui {

namespace {

using model::ObjectId;
using model::Role;

constexpr qreal kMargin = 40;
constexpr qreal kStubLength = 34;

class PictureMaker
{
public:
    PictureMaker(const Moment& moment, const Foresight& foresight,
                 std::shared_ptr<const Theme> theme, const ViewOptions& options)
        : m_snapshot(moment.snapshot), m_foresight(foresight), m_options(options), m_theme(*theme),
          m_measure(m_theme), m_visibility(moment.recording, moment.snapshot, options,
                                           foresight.callbacks, foresight.weakParts),
          m_maker(moment.recording, moment.snapshot, m_visibility, options, foresight.names,
                  moment.cursor)
    {
        if (m_maker.isTracing())
            m_maker.setReached(model::heldFromRoots(model::ReferenceGraph(m_snapshot)));
        m_picture.theme = std::move(theme);
    }

    Picture run()
    {
        makeCards();
        takeOut();
        makeGhosts();
        noteCuts();
        placeCards();
        alignWidths();
        addCards();
        addEdges();
        addStubs();
        m_picture.hiddenObjects = m_visibility.hiddenCount();
        m_picture.types = types();
        setBounds();
        return std::move(m_picture);
    }

private:
    void makeCards();
    void takeOut();
    void makeGhosts();
    std::vector<TypeTally> types() const;
    void noteCuts();
    bool isGhost(ObjectId object, const Obituary& obituary) const;
    void add(CardContent content);
    std::unordered_set<ObjectId> finalizing() const;
    void placeCards();
    bool isInPassing(ObjectId object) const;
    bool fits(const CardContent& content) const;
    LayoutGraph graph() const;
    void alignWidths();
    QPointF topLeftOf(const CardContent& content, const Place& place);
    void addCards();
    void addMark(const CardContent& content);
    void addEdges();
    void addStubs();
    void addCurve(Edge edge, const std::vector<QPointF>& points);
    void setBounds();

    const model::Snapshot& m_snapshot;
    const Foresight& m_foresight;
    const ViewOptions& m_options;
    const Theme& m_theme;
    TextMeasure m_measure;
    Visibility m_visibility;
    ContentMaker m_maker;

    std::vector<CardContent> m_contents;
    std::unordered_map<ObjectId, std::size_t> m_index; // Into m_contents and m_picture.cards.
    Positions m_positions;
    const Positions* m_places = nullptr;
    qreal m_mainTop = 0;
    qreal m_stackTop = 0;
    std::unordered_map<ObjectId, std::uint32_t> m_drawn; // Strong edges per target.
    std::unordered_map<ObjectId, std::uint32_t> m_onLeft;
    bool m_hasFocus = false; // One that is to be seen.
    Picture m_picture;
};

void PictureMaker::add(CardContent content)
{
    if (m_options.choices.folded.contains(content.card.id))
        foldCard(content);
    measureCard(content, m_theme, m_measure);
    m_index.emplace(content.card.id, m_contents.size());
    m_contents.push_back(std::move(content));
}

/// Those whose `__del__` runs: the frame's first local is self.
std::unordered_set<ObjectId> PictureMaker::finalizing() const
{
    std::unordered_set<ObjectId> found;
    for (const ObjectId frame : m_visibility.runningFrames())
        if (m_maker.labels().object(frame) == QLatin1String("__del__()"))
            if (const ObjectId self = m_snapshot.at(frame).edges.targetIn(Role::Local))
                found.insert(self);
    return found;
}

/// Native code made it, alone holds it, and nobody else ever will: part of some operation.
bool PictureMaker::isInPassing(ObjectId object) const
{
    const model::ObjectState& state = m_snapshot.at(object);
    return state.refcount == state.nativeHolders && !m_foresight.positions.find(object)
           && !m_foresight.isCut;
}

void PictureMaker::makeCards()
{
    const ObjectId main = m_snapshot.mainNamespace();
    if (main)
        add(m_maker.make(main));
    for (const ObjectId frame : m_visibility.runningFrames())
        add(m_maker.make(frame));
    for (const ObjectId frame : m_visibility.keptFrames())
        if (!m_index.contains(frame))
            add(m_maker.make(frame));
    const std::unordered_set<ObjectId> finalized = finalizing();
    for (const ObjectId object : m_visibility.shownObjects()) {
        if (m_index.contains(object) || isInPassing(object))
            continue;
        CardContent content = m_maker.make(object);
        content.card.isFinalizing = finalized.contains(object);
        add(std::move(content));
    }
}

/// Twice: what is taken out follows from the references that would be seen.
void PictureMaker::takeOut()
{
    const Choices& choices = m_options.choices;
    if (choices.stopped.empty() && !choices.focus)
        return;
    const HandCut cut = cutByHand(m_contents, m_visibility, choices);
    m_hasFocus = m_index.contains(choices.focus);
    m_visibility.takeOut(cut.removed);
    m_contents.clear();
    m_index.clear();
    makeCards();
    for (CardContent& content : m_contents) {
        Card& card = content.card;
        const auto beyond = cut.beyond.find(card.id);
        card.beyond = beyond == cut.beyond.end() ? 0 : beyond->second;
        card.isStopped = choices.stopped.contains(card.id);
        if (card.beyond > 0)
            card.more = PictureWords::tr("+%1 more").arg(card.beyond);
        else if (card.isStopped)
            card.more = PictureWords::tr("not followed");
    }
}

std::vector<TypeTally> PictureMaker::types() const
{
    std::vector<TypeTally> tallies;
    for (const auto& [tally, object] : m_visibility.types()) {
        tallies.push_back(tally);
        tallies.back().name =
            pillWord(m_snapshot.at(object).kind, m_maker.labels().kindName(object));
    }
    return tallies;
}

bool PictureMaker::isGhost(ObjectId object, const Obituary& obituary) const
{
    return m_snapshot.contains(object)
           && m_snapshot.at(object).life == model::ObjectState::Life::Dead
           && !m_options.choices.dismissed.contains(object) && !m_visibility.isHiddenByHand(object)
           && (!m_hasFocus || object == m_options.choices.focus)
           && (!obituary.frame || m_snapshot.at(obituary.frame).isRunning);
}

/// A ghost gives way where its place was given to somebody else.
void PictureMaker::makeGhosts()
{
    if (!m_options.showDead)
        return;
    std::vector<ObjectId> dead;
    for (const auto& [object, obituary] : m_foresight.obituaries)
        if (isGhost(object, obituary))
            dead.push_back(object);
    std::sort(dead.begin(), dead.end(), [](ObjectId a, ObjectId b) { return b < a; });

    std::unordered_set<std::uint64_t> taken;
    const auto seatOf = [this](ObjectId object) {
        const Place* place = m_foresight.positions.find(object);
        const QPoint at = place ? place->topLeft.toPoint() : QPoint();
        return (std::uint64_t{static_cast<std::uint32_t>(at.x())} << 32U)
               | static_cast<std::uint32_t>(at.y());
    };
    for (const CardContent& content : m_contents)
        taken.insert(seatOf(content.card.id));
    const std::size_t room = kMostCards - std::min(kMostCards, m_visibility.shownObjects().size());
    std::size_t ghosts = 0;
    for (const ObjectId object : dead) {
        if (ghosts >= room && m_foresight.positions.find(object)) {
            ++m_picture.cutDead;
            continue;
        }
        if (!m_foresight.positions.find(object) || !taken.insert(seatOf(object)).second) {
            ++m_picture.hiddenDead;
            continue;
        }
        add(ghostContent(object, m_foresight.obituaries.at(object)));
        ++ghosts;
    }
}

/// The card of `__main__` says how many are missing.
void PictureMaker::noteCuts()
{
    m_picture.cutObjects = m_visibility.cutCount();
    m_picture.hiddenByHand = m_visibility.hiddenByHand();
    const bool isWhole = m_picture.cutObjects + m_picture.cutDead + m_picture.hiddenByHand == 0;
    if (m_contents.empty() || isWhole)
        return;
    CardContent& names = m_contents.front();
    const auto note = [&names](const QString& text) {
        Row row;
        row.kind = RowKind::More;
        row.label = text;
        names.rows.push_back(row);
    };
    if (m_picture.cutObjects > 0)
        note(PictureWords::tr("+%1 more objects").arg(inGroups(m_picture.cutObjects)));
    if (m_picture.cutDead > 0)
        note(PictureWords::tr("+%1 more dead").arg(inGroups(m_picture.cutDead)));
    if (m_picture.hiddenByHand > 0)
        note(PictureWords::tr("+%1 hidden").arg(inGroups(m_picture.hiddenByHand)));
    measureCard(names, m_theme, m_measure);
}

bool PictureMaker::fits(const CardContent& content) const
{
    const Place* place = m_foresight.positions.find(content.card.id);
    const QSizeF size = content.card.rect.size();
    return place && place->size.width() >= size.width() && place->size.height() >= size.height();
}

LayoutGraph PictureMaker::graph() const
{
    LayoutGraph graph;
    std::unordered_map<ObjectId, int> depths;
    int depth = 0;
    depths[m_snapshot.mainNamespace()] = depth;
    for (const ObjectId frame : m_visibility.runningFrames())
        depths[frame] = ++depth;
    for (const CardContent& content : m_contents) {
        LayoutNode node;
        node.id = content.card.id;
        node.size = content.card.rect.size();
        const Place* known = m_foresight.positions.find(node.id);
        if (known)
            node.size = node.size.expandedTo(known->size);
        const auto frame = depths.find(node.id);
        if (frame != depths.end() && (!known || known->layer == 0)) {
            node.seat = LayoutNode::Seat::Frame;
            node.depth = frame->second;
        } else if (m_visibility.isFrame(node.id) && known && known->layer == 0) {
            node.seat = LayoutNode::Seat::Kept;
        }
        graph.nodes.push_back(node);
        for (const OutgoingEdge& edge : content.edges) {
            LayoutLink link;
            link.from = content.card.id;
            link.to = edge.target;
            link.drop = edge.row == OutgoingEdge::kHeader
                            ? 0
                            : content.rows[edge.row].port.y() - content.rows.front().port.y();
            link.weight = edge.kind == EdgeKind::Weak ? 0.02 : 1;
            graph.links.push_back(link);
        }
    }
    return graph;
}

void PictureMaker::placeCards()
{
    m_places = &m_foresight.positions;
    Pins pins;
    for (const CardContent& content : m_contents)
        if (fits(content))
            pins.insert(content.card.id);
    if (pins.size() == m_contents.size())
        return;
    m_positions = layout(graph(), m_foresight.positions, pins);
    m_places = &m_positions;
}

/// Cards of one layer are equally wide, so that edges find a clear way between layers.
void PictureMaker::alignWidths()
{
    std::vector<qreal> widths = layerWidths(m_foresight.positions);
    if (m_places != &m_foresight.positions) {
        const std::vector<qreal> now = layerWidths(*m_places);
        widths.resize(std::max(widths.size(), now.size()), 0);
        for (std::size_t i = 0; i < now.size(); ++i)
            widths[i] = std::max(widths[i], now[i]);
    }
    for (CardContent& content : m_contents)
        widenCard(content,
                  widths[static_cast<std::size_t>(m_places->find(content.card.id)->layer)]);
}

/// Frames grow upwards: their bottom stays. In a deep recursion each stands on the one before.
QPointF PictureMaker::topLeftOf(const CardContent& content, const Place& place)
{
    QPointF topLeft = place.topLeft;
    const Card& card = content.card;
    if (card.shape != CardShape::Names || place.layer != 0)
        return topLeft;
    if (card.id == m_snapshot.mainNamespace()) {
        m_mainTop = m_stackTop = topLeft.y();
    } else if (topLeft.y() >= m_mainTop) {
        return topLeft; // Frames that somebody keeps stand below.
    } else if (m_visibility.skippedFrames() > 0) {
        topLeft.setY(m_stackTop - LayoutMetrics().rowGap - card.rect.height());
        m_stackTop = topLeft.y();
    } else {
        topLeft.ry() += place.size.height() - card.rect.height();
    }
    return topLeft;
}

void PictureMaker::addCards()
{
    for (CardContent& content : m_contents) {
        Card& card = content.card;
        const Place* place = m_places->find(card.id);
        card.firstRow = static_cast<std::uint32_t>(m_picture.rows.size());
        card.rowCount = static_cast<std::uint32_t>(content.rows.size());
        const auto pin = m_options.choices.pins.find(card.id);
        card.isPinned = pin != m_options.choices.pins.end()
                        && pin->second.type == m_maker.labels().className(card.id);
        const QPointF topLeft = topLeftOf(content, *place);
        moveCard(card, content.rows.data(), card.isPinned ? pin->second.topLeft : topLeft);
        m_picture.rows.insert(m_picture.rows.end(), content.rows.begin(), content.rows.end());
        m_picture.cards.push_back(card);
    }
    for (const CardContent& content : m_contents)
        if (!content.mark.isEmpty())
            addMark(content);
}

void PictureMaker::addMark(const CardContent& content)
{
    Card mark;
    mark.id = content.card.id;
    mark.shape = CardShape::Mark;
    mark.sign = CountSign::None;
    mark.title = content.mark;
    mark.tip = PictureWords::tr("it points at nothing any more");
    const qreal width = m_measure.width(Face::Value, mark.title) + 18;
    const QPointF port = headerPort(m_theme, content.card);
    mark.rect = QRectF(content.card.rect.right() + kMarkGap, port.y() - 12, width, 24);
    mark.isPinned = content.card.isPinned;
    mark.firstRow = static_cast<std::uint32_t>(m_picture.rows.size());
    m_picture.cards.push_back(mark);
}

void PictureMaker::addCurve(Edge edge, const std::vector<QPointF>& points)
{
    edge.firstPoint = static_cast<std::uint32_t>(m_picture.points.size());
    edge.pointCount = static_cast<std::uint32_t>(points.size());
    m_picture.points.insert(m_picture.points.end(), points.begin(), points.end());
    m_picture.edges.push_back(std::move(edge));
}

void PictureMaker::addEdges()
{
    std::vector<RouteBox> boxes;
    for (const CardContent& content : m_contents)
        boxes.push_back({content.card.rect, m_places->find(content.card.id)->layer,
                         headerHeight(m_theme, content.card.shape), content.card.isPinned});
    for (std::size_t i = m_contents.size(); i < m_picture.cards.size(); ++i) {
        const Card& mark = m_picture.cards[i];
        boxes.push_back(
            {mark.rect, m_places->find(mark.id)->layer, mark.rect.height(), mark.isPinned});
    }
    std::vector<RouteRequest> requests;
    std::vector<Edge> edges;
    for (const CardContent& content : m_contents) {
        for (const OutgoingEdge& outgoing : content.edges) {
            // The card draws the way from the dot to its border.
            const QPointF port = outgoing.row == OutgoingEdge::kHeader
                                     ? headerPort(m_theme, content.card)
                                     : content.rows[outgoing.row].port;
            const QPointF start(content.card.rect.right(), port.y());
            Edge edge;
            edge.owner = outgoing.owner;
            edge.slot = outgoing.slot;
            edge.target = outgoing.target;
            edge.from = content.card.id;
            edge.kind = outgoing.kind;
            edge.toMark = outgoing.toMark;
            edge.label = outgoing.label;
            if (outgoing.toMark) {
                const QPointF end(content.card.rect.right() + kMarkGap, start.y());
                addCurve(edge, {start, (start * 2 + end) / 3, (start + end * 2) / 3, end});
                continue;
            }
            const std::size_t from = m_index.at(content.card.id);
            const std::size_t to = m_index.at(outgoing.target);
            requests.push_back({from, to, start});
            edges.push_back(edge);
            m_onLeft[outgoing.target] += arrivesAtLeft(boxes[from], boxes[to], start);
            m_drawn[outgoing.target] += outgoing.kind != EdgeKind::Weak;
        }
    }
    const std::vector<std::vector<QPointF>> routes = routeEdges(boxes, requests);
    for (std::size_t i = 0; i < routes.size(); ++i)
        addCurve(edges[i], routes[i]);
}

/// What holds a card without being shown is counted beside it, so that every count adds up.
void PictureMaker::addStubs()
{
    for (Card& card : m_picture.cards) {
        if (card.sign != CountSign::Number || card.isDead)
            continue;
        const std::uint32_t drawn = m_drawn[card.id];
        if (card.refcount <= drawn)
            continue;
        card.hidden = card.refcount - drawn;
        card.tip +=
            QLatin1Char('\n') + PictureWords::tr("%1 of its holders not shown").arg(card.hidden);
        const qreal title = headerHeight(m_theme, card.shape);
        const std::uint32_t onLeft = m_onLeft[card.id];
        const qreal y = onLeft == 0 ? card.rect.top() + title / 2
                                    : entryHeights(card.rect, title, onLeft).back() + 14;
        const QPointF end(card.rect.left(), std::min(y, card.rect.bottom() - 6));
        const QPointF start = end - QPointF(kStubLength, 0);
        Edge edge;
        edge.target = card.id;
        edge.kind = EdgeKind::Stub;
        edge.label = QStringLiteral("+%1").arg(card.hidden);
        addCurve(edge, {start, (start * 2 + end) / 3, (start + end * 2) / 3, end});
    }
}

void PictureMaker::setBounds()
{
    QRectF bounds;
    for (const Card& card : m_picture.cards)
        bounds |= card.rect;
    for (const QPointF& point : m_picture.points)
        bounds |= QRectF(point - QPointF(1, 1), QSizeF(2, 2));
    m_picture.bounds = bounds.adjusted(-kMargin, -kMargin, kMargin, kMargin);
}

} // namespace

Picture makePicture(const Moment& moment, const Foresight& foresight,
                    std::shared_ptr<const Theme> theme, const ViewOptions& options)
{
    return PictureMaker(moment, foresight, std::move(theme), options).run();
}

Picture makePicture(const model::Timeline& timeline, const Foresight& foresight,
                    std::shared_ptr<const Theme> theme, const ViewOptions& options)
{
    return makePicture(Moment{timeline.recording(), timeline.snapshot(), timeline.cursor()},
                       foresight, std::move(theme), options);
}

Picture makePicture(const model::Timeline& timeline, const Foresight& foresight, const Theme& theme,
                    const ViewOptions& options)
{
    return makePicture(timeline, foresight, std::make_shared<const Theme>(theme), options);
}

} // namespace ui
