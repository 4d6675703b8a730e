#pragma once

#include "model/query/collector_books.h"

#include <QWidget>

class QAction;
class QLabel;

namespace ui {

class CollectorLanes;

/// How the collector stands at the cursor: generations, counters, thresholds, whether it is
/// enabled, its debug flags; and the way into the film of a collection.
class CollectorPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit CollectorPanel(QAction* showFilm, QWidget* parent = nullptr);

    /// None: there is no run, or nobody has read its books yet.
    void setBooks(const model::CollectorState* books);
    QString words() const;

private:
    CollectorLanes* m_lanes;
    QLabel* m_words;
};

/// "DEBUG_STATS | DEBUG_SAVEALL", or "0".
QString debugFlagWords(int flags);

} // namespace ui
