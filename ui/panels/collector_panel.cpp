#include "ui/panels/collector_panel.h"

#include "ui/panels/collector_lanes.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace ui {

QString debugFlagWords(int flags)
{
    static constexpr std::array<std::pair<int, const char*>, 4> kFlags{{
        {1, "DEBUG_STATS"},
        {2, "DEBUG_COLLECTABLE"},
        {4, "DEBUG_UNCOLLECTABLE"},
        {32, "DEBUG_SAVEALL"},
    }};
    QStringList words;
    for (const auto& [bit, name] : kFlags) {
        if ((flags & bit) != 0)
            words.append(QLatin1String(name));
        flags &= ~bit;
    }
    if (flags != 0)
        words.append(QString::number(flags));
    return words.isEmpty() ? QStringLiteral("0") : words.join(QStringLiteral(" | "));
}

CollectorPanel::CollectorPanel(QAction* showFilm, QWidget* parent)
    : QWidget(parent), m_lanes(new CollectorLanes(false, this)), m_words(new QLabel(this))
{
    setObjectName(QStringLiteral("collectorPanel"));
    setAccessibleName(tr("Collector"));
    m_words->setObjectName(QStringLiteral("collectorWords"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* show = new QToolButton(this);
    show->setDefaultAction(showFilm);
    show->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    show->setFocusPolicy(Qt::TabFocus);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_lanes);
    auto* row = new QHBoxLayout;
    row->addWidget(m_words, 1);
    row->addWidget(show, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addStretch(1);
    setBooks(nullptr);
}

void CollectorPanel::setBooks(const model::CollectorState* books)
{
    m_lanes->setVisible(books != nullptr);
    if (books == nullptr) {
        m_words->setText(tr("No run to look at."));
        return;
    }
    m_lanes->setVisible(books->hasGenerations);
    m_lanes->setBooks(*books);
    if (!books->hasGenerations)
        m_words->setText((books->isEnabled
                              ? tr("Only collection frees: at gc.collect(), or when the heap has "
                                   "grown by half.")
                              : tr("Only collection frees, at gc.collect(): automatic collection "
                                   "is disabled."))
                         + QLatin1Char(' ') + tr("There are no counters and no generations."));
    else if (!books->isKnown)
        m_words->setText(tr("The recording does not say how the collector was set."));
    else
        m_words->setText(
            (books->isEnabled ? tr("Automatic collection is enabled.")
                              : tr("Automatic collection is disabled: only gc.collect() collects."))
            + QLatin1Char(' ') + tr("Debug flags: %1.").arg(debugFlagWords(books->debugFlags)));
}

QString CollectorPanel::words() const
{
    return m_words->text();
}

} // namespace ui
