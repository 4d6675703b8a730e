#pragma once

namespace ui {

class SceneView;

/// Lets screen readers read scenes: a scene is a list, each card that is shown an item with its
/// type and value as name, its count and holders as description.
///
/// Cost:    nothing while no screen reader asks; an item is made when it is asked for, its
///          description O(references shown).
void makeScenesAccessible();

/// Tells screen readers which card is selected now, or that there is another picture.
void announceSelection(SceneView& scene);
void announcePicture(SceneView& scene);

} // namespace ui
