#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/config.h"
#include "ui/frame/pictures.h"
#include "ui/geometry.h"
#include "ui/opened.h"
#include "ui/prompt.h"
#include "ui/text_style.h"
#include "ui/widget.h"

namespace ui {

class Fonts;
class Touch;


// One drawn frame, in millimetres. Screens and widgets draw and ask through it, and it remembers every widget for the
// robot, the voice and the checks. It needs a Dear ImGui context but neither SDL nor a window (see ui/panel.h).
class Frame {
public:
    // The panel
    Rect area() const;                               // all of it, {0, 0, width, height}
    bool portrait() const { return area().height > area().width; }
    const Modes& modes() const;
    const Brand& brand() const;
    float scale() const;                             // 1, or 1.4 in large-text mode; nothing here applies it by itself
    float pixels(float mm) const;

    // Looks. Edges are rounded to whole pixels, so rectangles that touch in mm touch on the panel.
    void fill(const Rect&, Colour, float radius = 0);
    void outline(const Rect&, Colour, float thickness, float radius = 0);      // drawn inside the rectangle
    void line(Point from, Point to, Colour, float thickness);
    void polyline(const std::vector<Point>&, Colour, float thickness);         // round joints and ends: signatures
    void circle(Point centre, float radius, Colour);
    void picture(const Picture&, const Rect&, Sampling = Sampling::smooth);    // stretched to the rectangle
    void pictureThrough(const Rect& window, const Picture&, const Rect&);      // the same, of which only the window is seen
    void icon(char32_t glyph, const Rect& box, Colour);    // of the icon font; its em is the box's smaller side, centred
    void clipped(const Rect&, const std::function<void()>& draw);              // only inside the rectangle

    // Text, wrapped to the box by Chinese rules. The box's height counts for Place::middle and for `clipped` only
    // (0: any height). Returns what it took. It is remembered as a widget; `id` may name it.
    Size text(std::string_view words, const Rect& box, const TextStyle&, std::string_view id = {});
    // Of the lines that a text takes in a box, `count` from the `first`: what an earlier page had no room for.
    Size textLines(std::string_view words, const Rect& box, const TextStyle&, int first, int count);
    Size measure(std::string_view words, const TextStyle&, float width = 0);   // width 0: one line
    float widestWord(std::string_view words, const TextStyle&);               // of those in letters; Chinese may break anywhere
    float lineHeight(const TextStyle&) const;

    // Touch. `tapped` is true in the one frame in which a finger that went down inside is lifted inside.
    bool tapped(std::string_view id, const Rect&, std::string_view words, Role = Role::button);
    bool tappedUnseen(std::string_view id, const Rect&);   // the same for what is not remembered: no robot, voice or key finds it
    bool pressed(std::string_view id) const;         // a finger is on it now: for its looks
    void disabled(std::string_view id, const Rect&, std::string_view words, Role = Role::button);   // remembered, dead
    // A pad to write on. The stroke that was finished in this frame, in parts of the pad's width.
    std::optional<Stroke> stroke(std::string_view id, const Rect& pad, std::string_view words);
    const Stroke& strokeSoFar() const;               // of the finger that is down, same units; empty: none
    bool touched() const;                            // a finger was lifted anywhere in this frame
    // What is drawn inside takes no touch and is remembered as disabled: below a warning.
    void inert(const std::function<void()>& draw);

    // All of this frame stands so far from its place, in whole pixels, and is touched there. What reaches an edge of the
    // panel still does.
    void displace(Point mm);

    // For the voice: who may hear what is drawn inside, and the state of the widget that was remembered last.
    void aloud(Aloud, const std::function<void()>& draw);
    void describe(std::string_view state);

    // A number for this screen by name (page turned, row opened): 0 at first, forgotten when View::screen changes.
    int& state(std::string_view id);
    // What is drawn inside has numbers of its own: a page that lies over the screen's.
    void apart(std::string_view name, const std::function<void()>& draw);
    // Which page lies over the screen, "" is none. With another one fingers, keys and the voice begin anew as they do on
    // another screen; the screen's numbers stay.
    void turnTo(std::string_view page);
    const std::string& page() const;
    // The one thing that this screen has open and that is more than a number; closed when View::screen changes.
    template <class T> T& opened() {
        if (!dynamic_cast<T*>(slot().get())) slot() = std::make_unique<T>();
        return static_cast<T&>(*slot());
    }

    const std::vector<Widget>& widgets() const;

    // For the panel only.
    Frame(Fonts&, const PanelConfig&);
    ~Frame();
    void begin(const Modes&, bool takeInput);
    void finish();                                   // brings it to where it is displaced
    bool settled() const;                            // another frame would look the same
    void forgetScreen(std::chrono::milliseconds now);
    Touch& touch();

private:
    std::unique_ptr<Opened>& slot();

    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace ui
