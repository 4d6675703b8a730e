#include "ui/scene/scene_accessible.h"

#include "ui/picture/picture.h"
#include "ui/scene/scene_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QHash>
#include <QPointer>

#include <algorithm>

namespace ui {

namespace {

constexpr int kMostHoldersSpoken = 5;
constexpr qsizetype kMostItemsKept = 2000;

struct SpokenScene
{
    Q_DECLARE_TR_FUNCTIONS(ui::SpokenScene)
};

/// Which cards a reader can go to: not the small marks.
bool isSpoken(const Card& card)
{
    return card.shape != CardShape::Mark;
}

QString spokenName(const Card& card)
{
    return card.subtitle.isEmpty() ? card.title : card.title + QStringLiteral(", ") + card.subtitle;
}

/// "image in __main__, .next of Node": who holds it, as far as the picture shows that.
QString spokenHolders(const Picture& picture, const Card& card)
{
    QStringList holders;
    int unspoken = 0;
    for (const Edge& edge : picture.edges) {
        if (edge.kind != EdgeKind::Strong || edge.target != card.id)
            continue;
        if (holders.size() == kMostHoldersSpoken) {
            ++unspoken;
            continue;
        }
        const Card* from = picture.findCard(edge.from);
        holders += from ? SpokenScene::tr("%1 of %2").arg(edge.label, from->title) : edge.label;
    }
    if (unspoken > 0)
        holders += SpokenScene::tr("%1 more").arg(unspoken);
    return holders.join(QStringLiteral(", "));
}

QString spokenDescription(const Picture& picture, const Card& card)
{
    QStringList parts = card.tip.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const QString holders = spokenHolders(picture, card);
    if (!holders.isEmpty())
        parts += SpokenScene::tr("held by %1").arg(holders);
    return parts.join(QStringLiteral("; "));
}

/// One card for screen readers; it stands for the object, not for one picture of it.
class CardAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    CardAccessible(SceneView* view, model::ObjectId object) : m_view(view), m_object(object) {}

    bool isValid() const override { return card() != nullptr; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text sort) const override
    {
        const Card* shown = card();
        if (!shown)
            return {};
        if (sort == QAccessible::Name)
            return spokenName(*shown);
        return sort == QAccessible::Description ? spokenDescription(m_view->picture(), *shown)
                                                : QString();
    }

    QRect rect() const override
    {
        const Card* shown = card();
        if (!shown)
            return {};
        const QRect local = m_view->mapFromScene(shown->rect).boundingRect();
        return {m_view->viewport()->mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        const Card* shown = card();
        state.invalid = !shown;
        if (!shown)
            return state;
        state.focusable = true;
        state.selectable = true;
        state.selected = m_view->selectedObject() == m_object;
        state.focused = state.selected && m_view->hasFocus();
        state.offscreen = !m_view->viewport()->rect().intersects(
            m_view->mapFromScene(shown->rect).boundingRect());
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), showMenuAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& name) override
    {
        if (!card())
            return;
        m_view->select(m_object);
        Q_EMIT m_view->objectSelected(m_object);
        if (name == showMenuAction())
            m_view->askForMenu();
    }

    model::ObjectId objectId() const { return m_object; }

private:
    const Card* card() const { return m_view ? m_view->picture().findCard(m_object) : nullptr; }

    QPointer<SceneView> m_view;
    model::ObjectId m_object;
};

/// The scene for screen readers: a list of the cards in the picture.
class SceneAccessible final : public QAccessibleWidget
{
public:
    explicit SceneAccessible(SceneView* view)
        : QAccessibleWidget(view, QAccessible::List), m_view(view)
    {
        m_changes = QObject::connect(view, &SceneView::pictureChanged, view, [this] {
            m_isListed = false;
            forgetItems();
        });
    }

    ~SceneAccessible() override
    {
        QObject::disconnect(m_changes);
        for (const QAccessible::Id id : m_items)
            QAccessible::deleteAccessibleInterface(id);
    }

    SceneAccessible(const SceneAccessible&) = delete;
    SceneAccessible& operator=(const SceneAccessible&) = delete;

    int childCount() const override { return static_cast<int>(objects().size()); }

    QAccessibleInterface* child(int index) const override
    {
        const std::vector<model::ObjectId>& all = objects();
        if (index < 0 || index >= static_cast<int>(all.size()))
            return nullptr;
        return item(all[static_cast<std::size_t>(index)]);
    }

    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* card = dynamic_cast<const CardAccessible*>(child);
        return card ? indexOf(card->objectId()) : -1;
    }

    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint at = m_view->viewport()->mapFromGlobal(QPoint(x, y));
        const Card* card = m_view->picture().cardAt(m_view->mapToScene(at));
        return card && isSpoken(*card) ? item(card->id) : nullptr;
    }

    QAccessibleInterface* focusChild() const override
    {
        const model::ObjectId selected = m_view->selectedObject();
        return m_view->hasFocus() && indexOf(selected) >= 0 ? item(selected) : nullptr;
    }

    int indexOf(model::ObjectId object) const
    {
        const std::vector<model::ObjectId>& all = objects();
        const auto found = std::ranges::find(all, object);
        return found == all.end() ? -1 : static_cast<int>(found - all.begin());
    }

private:
    const std::vector<model::ObjectId>& objects() const
    {
        if (!m_isListed) {
            m_objects.clear();
            for (const Card& card : m_view->picture().cards)
                if (isSpoken(card))
                    m_objects.push_back(card.id);
            m_isListed = true;
        }
        return m_objects;
    }

    QAccessibleInterface* item(model::ObjectId object) const
    {
        const auto known = m_items.constFind(object.value);
        if (known != m_items.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto* made = new CardAccessible(m_view, object);
        m_items.insert(object.value, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    /// A long run must not leave an item for every object that ever lived.
    void forgetItems() const
    {
        if (m_items.size() < kMostItemsKept)
            return;
        for (const QAccessible::Id id : m_items)
            QAccessible::deleteAccessibleInterface(id);
        m_items.clear();
    }

    SceneView* m_view;
    QMetaObject::Connection m_changes;
    mutable std::vector<model::ObjectId> m_objects; ///< Those of the picture, when m_isListed.
    mutable bool m_isListed = false;
    mutable QHash<decltype(model::ObjectId::value), QAccessible::Id> m_items;
};

QAccessibleInterface* makeSceneInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<SceneView*>(object);
    return view ? new SceneAccessible(view) : nullptr;
}

} // namespace

void makeScenesAccessible()
{
    [[maybe_unused]] static const bool s_done = [] {
        QAccessible::installFactory(makeSceneInterface);
        return true;
    }();
}

void announceSelection(SceneView& scene)
{
    if (!QAccessible::isActive())
        return;
    auto* list = dynamic_cast<SceneAccessible*>(QAccessible::queryAccessibleInterface(&scene));
    const int index = list ? list->indexOf(scene.selectedObject()) : -1;
    if (index < 0)
        return;
    std::vector<QAccessible::Event> sorts{QAccessible::Selection};
    if (scene.hasFocus())
        sorts.push_back(QAccessible::Focus);
    for (const QAccessible::Event sort : sorts) {
        QAccessibleEvent event(&scene, sort);
        event.setChild(index);
        QAccessible::updateAccessibility(&event);
    }
}

void announcePicture(SceneView& scene)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&scene, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui
