#pragma once

#include "model/history/recording.h"
#include "ui/picture/film_marks.h"
#include "ui/picture/scene_marks.h"
#include "ui/picture/view_options.h"
#include "ui/scene/persisting.h"
#include "ui/scene/picture_worker.h"
#include "ui/scene/scene_target.h"
#include "ui/theme/theme.h"

#include <QGraphicsView>

#include <memory>

namespace ui {

struct SceneState;
struct Card;
struct Picture;

/// The scene: objects, references and counts of one moment of a run, with transitions between
/// moments. It shows and lets select; it never moves the cursor nor changes the heap.
///
/// A place belongs to an object for the whole run: it is chosen with foresight over all events,
/// so the same moment always gives the same picture, however one got there.
///
/// Cost:    setRecording() and showMoment() return soon: what takes long for many events or
///          objects is done by other threads, and the old picture stays until the new one is
///          there (see isUnderWay()). A frame of an animation O(what moves).
class SceneView final : public QGraphicsView
{
    Q_OBJECT

public:
    enum class ShowMode {
        Jump,    ///< At once.
        Animate, ///< Played, cause before effect; over 12 events as one transition.
    };

    explicit SceneView(QWidget* parent = nullptr);
    ~SceneView() override;

    /// Starts over with another run (or none), at its first moment. With `persisting` it is that of
    /// the same script after an edit: places, choices and camera stay.
    void setRecording(std::shared_ptr<const model::Recording> recording,
                      std::shared_ptr<const model::LibraryCode> library = nullptr,
                      const Persisting* persisting = nullptr);

    /// Shows the run as it stands at `cursor`; `snapshot` is that moment. Animate plays what
    /// lies between the moment shown last and this one, forwards or backwards; a transition
    /// that still runs is finished first.
    void showMoment(const model::Snapshot& snapshot, model::EventIndex cursor, ShowMode mode);
    model::EventIndex cursor() const;

    enum class FilmMode {
        Jump,
        Animate,    ///< A token runs, then the number changes.
        WithMoment, ///< When showMoment() is called, which is about to happen.
    };
    /// Shows where the film of a collection stands, over the moment that is shown; a place
    /// without steps: no film. Cost: O(what is shown).
    void setFilm(const FilmPlace& place, FilmMode mode);
    const FilmPlace& film() const;
    /// What it takes to make the picture of another moment in any thread, as it would be shown.
    PictureOrder pictureOrder(const model::Snapshot& snapshot, model::EventIndex cursor) const;

    void setTheme(const Theme& theme);
    const Theme& theme() const;
    /// All but ViewOptions::library, which belongs to the recording.
    void setViewOptions(const ViewOptions& options);
    const ViewOptions& viewOptions() const;
    /// The part of the options that is about single objects; it stays from run to run.
    void setChoices(const Choices& choices);
    const Choices& choices() const { return viewOptions().choices; }
    /// All that are dead at this moment and leave a ghost, seen or not.
    std::vector<model::ObjectId> deadObjects() const;
    /// All that have a card at some time of the run, under the present switches and choices; of
    /// very long runs the first ones and those of this moment. Cost: O(cards of the run).
    std::vector<model::ObjectId> objectsOfRun() const;
    /// Puts a card where it is seen now, or somewhere else, for good.
    void pinCard(model::ObjectId object, QPointF by = {});
    /// As by the key for it: menuWanted() follows, for the selected card or the canvas.
    void askForMenu();
    /// Marks the next or previous reference from or to the selected card, for the keyboard:
    /// Return then follows it, and askForMenu() is about it.
    void walkReferences(bool forward);
    bool hasCard(model::ObjectId object) const;
    /// Of the cards that are shown at this moment those that stand where the layout put them.
    Positions shownPlaces() const;
    /// Cards keep these places as far as they can, until there is another script.
    void keepPlaces(const Positions& places);
    /// Marks what was searched for.
    void setMatches(const std::vector<model::ObjectId>& matches);
    void setMapWanted(bool isWanted);
    /// Draws the answer to a question over the scene, from moment to moment until others come.
    void setMarks(SceneMarks marks);
    /// As they lie in picture(); none while a transition runs.
    const MarksInPicture& marks() const;

    /// 1: one event in 250 ms; 2 is twice as fast.
    void setSpeed(qreal speed);
    void setReducedMotion(bool reduced);

    bool isAnimating() const;
    /// Whether the moment shown last is not on the screen yet: its picture is still being made,
    /// or a transition to it runs. transitionFinished() follows.
    bool isUnderWay() const;
    /// Comes to the end of all that at once.
    void finishTransition();

    /// What stands still or is arrived at: the target while a transition runs.
    const Picture& picture() const;
    /// The same moment in another theme, for an export.
    Picture pictureIn(const Theme& theme) const;

    model::ObjectId selectedObject() const;
    qreal zoom() const;

public Q_SLOTS:
    /// Marks an object, or nothing for none; does not emit objectSelected().
    void select(model::ObjectId object);
    /// Scrolls as little as needed to bring an object into sight.
    void reveal(model::ObjectId object);
    /// The same for a reference and both its ends.
    void reveal(const model::Reference& reference);
    void fitAll();
    /// The camera follows the run again, until the user takes it.
    void follow();
    void zoomIn();
    void zoomOut();
    void resetZoom();

Q_SIGNALS:
    /// The user chose an object, or none by a click on the canvas.
    void objectSelected(model::ObjectId object);
    void objectActivated(model::ObjectId object); ///< Double click or Return.
    /// A strong reference under the pointer, by click or by resting there; resting nowhere: none.
    void referenceClicked(const model::Reference& reference);
    void referenceHovered(const model::Reference& reference);
    /// By the right mouse button or the keyboard.
    void menuWanted(const ui::SceneTarget& target, QPoint globalPosition);
    /// A reference was drawn from an object, or one of its lines or names, to another.
    void referenceDrawn(const ui::SceneTarget& from, model::ObjectId to, bool isWeak);
    /// A double click on the canvas.
    void canvasActivated(QPoint globalPosition);
    void choicesChanged();
    void pictureChanged(); ///< See picture().
    void zoomChanged(qreal zoom);
    void transitionFinished(); ///< A call of showMoment() has its end on the screen.

protected:
    bool viewportEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void play(const model::Snapshot& snapshot, model::EventIndex cursor);
    void startFilm(const std::shared_ptr<const Picture>& last);
    void takePicture(const std::shared_ptr<const Picture>& bare, bool isNewest);
    void arrive();
    void rebuild();
    /// The area that the camera should show while it follows by itself.
    QRectF framing() const;
    void keepInSight(bool glides);
    void fitFraming();
    void takeOverCamera();
    void changeZoom(QPointF around, qreal factor);
    void hover(QPoint position);
    void choose(model::ObjectId object);
    void walk(int key);
    void markReference(int index);
    void followOrActivate();
    void shift(int key);
    SceneTarget targetAt(QPointF point) const;
    bool startsReference(const Card& card, QPointF at) const;
    void startReference(const Card& card, QPointF at);
    void drawReference(QPoint position, bool isWeak);
    void endReference(QPoint position, bool isWeak);
    void startDrag();
    void carry(QPoint position);
    void putDown();
    void updateMap();
    QString tipAt(QPoint position) const;

    std::unique_ptr<SceneState> m_state;
};

} // namespace ui
