#include "ui/main_window/lesson_list.h"

#include "ui/main_window/lesson_catalogue.h"
#include "ui/main_window/lesson_progress.h"
#include "ui/theme/fonts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kPathRole = Qt::UserRole;
constexpr int kAimRole = Qt::UserRole + 1;

} // namespace

LessonList::LessonList(const QString& current, QWidget* parent)
    : QDialog(parent), m_tree(new QTreeWidget(this)), m_aim(new QLabel(this))
{
    setWindowTitle(tr("Lessons"));
    setObjectName(QStringLiteral("lessonList"));
    m_tree->setObjectName(QStringLiteral("lessonTree"));
    m_tree->setAccessibleName(tr("Lessons"));
    m_tree->setHeaderLabels({tr("Lesson"), tr("Python"), tr("Progress")});
    m_tree->setRootIsDecorated(false);
    m_tree->setAllColumnsShowFocus(true);
    m_aim->setObjectName(QStringLiteral("lessonAim"));
    m_aim->setWordWrap(true);
    m_aim->setTextFormat(Qt::PlainText);
    m_aim->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_aim->setMinimumHeight(3 * m_aim->fontMetrics().lineSpacing());
    auto* buttons = new QDialogButtonBox(this);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setDefault(true);
    buttons->addButton(QDialogButtonBox::Close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_tree, 1);
    column->addWidget(m_aim);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &LessonList::showAim);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (item->data(0, kPathRole).isValid())
            accept();
    });
    fill(current);
    resize(620, 640);
}

/// The lesson to go on with is chosen: the open one unless it is done, or else the first that is
/// not.
void LessonList::fill(const QString& current)
{
    QTreeWidgetItem* wanted = nullptr;
    QTreeWidgetItem* open = nullptr;
    for (const LessonCatalogue::Chapter& chapter : lessonCatalogue().chapters) {
        auto* head = new QTreeWidgetItem(m_tree, {chapter.title});
        head->setFlags(Qt::ItemIsEnabled);
        head->setFirstColumnSpanned(true);
        QFont bold = m_tree->font();
        bold.setBold(true);
        head->setFont(0, bold);
        for (const LessonCatalogue::Entry& entry : chapter.lessons) {
            const LessonProgress progress = lessonProgress(entry.path);
            auto* item =
                new QTreeWidgetItem(head, {entry.title, entry.python, progressWords(progress)});
            item->setData(0, kPathRole, entry.path);
            item->setData(0, kAimRole, entry.aim);
            item->setToolTip(0, entry.aim);
            if (entry.path == current)
                open = item;
            if (wanted == nullptr && !progress.isDone())
                wanted = item;
        }
    }
    m_tree->expandAll();
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_tree->setCurrentItem(open != nullptr && !lessonProgress(current).isDone() ? open : wanted);
    showAim();
}

void LessonList::showAim()
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    m_aim->setText(item == nullptr ? QString() : item->data(0, kAimRole).toString());
    m_open->setEnabled(!chosen().isEmpty());
}

QString LessonList::chosen() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item == nullptr ? QString() : item->data(0, kPathRole).toString();
}

} // namespace ui
