#pragma once

#include "model/query/collector_books.h"
#include "ui/panels/collector_phases.h"

#include <QFrame>

class QAction;
class QLabel;
class QProgressBar;
class QToolButton;

namespace ui {

class CollectorLanes;

/// Over the scene while the film of a collection is shown: its phases, what happens at this step,
/// who takes part, and the collector's books. It shows what it is told and says what the user
/// wants. Where the window is low it is but one line, or two: the scene needs the room.
class CollectorStrip final : public QFrame
{
    Q_OBJECT

public:
    /// What the strip shows of one step.
    struct View
    {
        QString title;    ///< "Collection of generation 2"
        QString sentence; ///< What happens.
        QString cast;     ///< "37 objects in this generation, 5 shown"
        int phase = 0;
        std::size_t step = 0;
        std::size_t steps = 0;
        int generation = 0;
    };

    /// The actions that go a step back and forward are shown as buttons; `leave` ends the film.
    CollectorStrip(QAction* back, QAction* forward, QAction* leave, QWidget* parent = nullptr);

    /// The film is being made: nothing else to see yet.
    void showPreparing(const QString& title);
    void setPhases(std::vector<CollectorPhases::Phase> phases);
    void showStep(const View& view);
    void setBooks(const model::CollectorState& books, int generation);

    CollectorPhases* phases() const { return m_phases; }
    const QString& sentence() const { return m_words; }
    QString cast() const;
    bool isCompact() const { return m_form != Form::Rows; }
    /// Whether the sentence has two lines for itself.
    bool hasTwoLines() const { return m_form == Form::Rows || m_form == Form::ThreeLines; }

    /// In a centre of the window that is lower than this, in pixels, the strip is short; so wide
    /// that everything stands in one line.
    static constexpr int kCompactBelow = 560;
    static constexpr int kOneLineFrom = 1000;
    static constexpr int kThreeLinesFrom = 360;

Q_SIGNALS:
    void phaseChosen(int phase);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* newButton(QAction* action);
    enum class Form { Rows, ThreeLines, TwoLines, OneLine };

    void arrange(Form form);
    void arrangeRows();
    void arrangeLines();
    void fitSentence();
    void showSentence();

    CollectorPhases* m_phases;
    CollectorLanes* m_lanes;
    QLabel* m_title;
    QLabel* m_cast;
    QLabel* m_place;
    QLabel* m_sentence;
    QProgressBar* m_progress;
    QToolButton* m_back;
    QToolButton* m_forward;
    QToolButton* m_leave;
    QString m_words; ///< What happens, in full.
    Form m_form = Form::Rows;
};

} // namespace ui
