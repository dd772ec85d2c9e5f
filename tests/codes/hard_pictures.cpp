#include "tests/codes/hard_pictures.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "tests/codes/speckle.h"

namespace codes {

namespace {

constexpr double pi = 3.14159265358979;
constexpr int width = pictureWidth, height = pictureHeight;

double smooth(double x) { return 1 / (1 + std::exp(-x)); }

// Everything that is decided before the picture is taken.
struct Setting {
    Symbol symbol;
    Pose pose;
    double paper = 0.85, ink = 0.08, desk = 0.35;       // how much light they give back
    double blurPixels = 0.5, motionPixels = 0, motionAngle = 0, noise = 0.008;
    int samples = 2;
    double aperture = 1;
    // Light: a slope across the picture, a shadow's edge, a reflection.
    double slopeX = 0, slopeY = 0;
    double shadow = 1, shadowAngle = 0, shadowOffset = 0, shadowSoftness = 4;
    double glare = 0, glareX = 0, glareY = 0, glareWidth = 1;
    bool phone = false, inverted = false;
    double phonePixel = 1;                             // modules
    struct Crease { double x, y, offset, depth; };
    std::vector<Crease> creases;
    double faded = 0;                                  // share of a thermal head's dots that print badly
    std::uint64_t paperSeed = 0;
};

// A module's width in pixels such that the whole symbol has about this share of the picture's width.
double fitting(const Symbol& symbol, double share) { return share * width / std::max(symbol.width, symbol.height * 4 / 3); }

// Lines of text around the code, as boxes of a character's size.
bool isPrinted(double u, double v, const Setting& setting) {
    const double half = setting.symbol.height / 2.0 + 3;
    if (std::abs(v) < half || std::abs(u) > setting.symbol.width * 0.75) return false;
    const double size = setting.symbol.width / 24.0, line = (v < 0 ? -v - half : v - half) / (1.7 * size), column = u / (0.9 * size);
    if (line - std::floor(line) > 0.6 || line > 3) return false;
    const double dotX = std::floor(column * 5), dotY = std::floor(line * 8) + (v < 0 ? 1000 : 0);
    return speckle(dotX, dotY, setting.paperSeed) < 0.42 && speckle(std::floor(column), std::floor(line), setting.paperSeed + 7) < 0.8;
}

// What the thing itself looks like at a place, in modules from its middle.
double surface(double u, double v, const Setting& setting) {
    const auto& symbol = setting.symbol;
    if (std::abs(u) > symbol.width * 0.85 || std::abs(v) > symbol.height / 2.0 + symbol.width * 0.35) return setting.phone ? 0.03 : setting.desk;
    const int x = static_cast<int>(std::floor(u + symbol.width / 2.0)), y = static_cast<int>(std::floor(v + symbol.height / 2.0));
    const bool inside = std::abs(u) < symbol.width / 2.0 && std::abs(v) < symbol.height / 2.0;
    bool dark = inside ? symbol.isDark(x, y) : isPrinted(u, v, setting);
    if (setting.inverted) dark = !dark;
    double value = dark ? setting.ink : setting.paper;
    if (dark && setting.faded > 0) {
        const double column = speckle(std::floor(u * 2), 0, setting.paperSeed + 3);   // a dot of the head that hardly heats
        if (column < setting.faded) value = setting.ink + (setting.paper - setting.ink) * 0.8;
        value += 0.18 * (speckle(std::floor(u * 4), std::floor(v * 4), setting.paperSeed + 5) - 0.3);
    }
    return value;
}

// A display: square pixels with dark lines between them, three stripes each.
double lit(double u, double v, const Setting& setting) {
    const double px = u / setting.phonePixel, py = v / setting.phonePixel;
    const double fx = px - std::floor(px), fy = py - std::floor(py);
    const double value = surface((std::floor(px) + 0.5) * setting.phonePixel, (std::floor(py) + 0.5) * setting.phonePixel, setting);
    const double stripe = fx * 3 - std::floor(fx * 3);
    const bool gap = fy > 0.86 || stripe > 0.8;
    static constexpr std::array<double, 3> grey{0.9, 1.25, 0.55};   // red, green, blue as a grey camera weighs them
    return gap ? 0.02 : value * grey[static_cast<std::size_t>(std::min(2.0, fx * 3))];
}

struct Folded { double u, v, shade; };

// Creased paper: each crease makes a roof; its slopes are lit differently, and what is higher seems displaced.
Folded folded(double u, double v, const Setting& setting) {
    double rise = 0, slope = 0;
    for (const auto& crease : setting.creases) {
        const double from = crease.x * u + crease.y * v - crease.offset;
        rise += crease.depth * std::sqrt(from * from + 1) * 0.5;
        slope += crease.depth * from / std::sqrt(from * from + 0.6) * (crease.x * 0.8 + crease.y * 0.6);
    }
    return {u + 0.35 * rise, v + 0.25 * rise, 1 + 0.55 * slope};
}

double lightAt(double x, double y, const Projection& projection, const Setting& setting) {
    const auto [tu, tv] = projection.thing(x, y);
    const auto place = setting.creases.empty() ? Folded{tu, tv, 1} : folded(tu, tv, setting);
    double value = (setting.phone ? lit(place.u, place.v, setting) : surface(place.u, place.v, setting)) * place.shade;
    if (!setting.phone) {
        value *= 1 + setting.slopeX * (x / width - 0.5) + setting.slopeY * (y / height - 0.5);
        const double side = (x - width / 2.0) * std::cos(setting.shadowAngle) + (y - height / 2.0) * std::sin(setting.shadowAngle) - setting.shadowOffset;
        value *= setting.shadow + (1 - setting.shadow) * smooth(side / setting.shadowSoftness);
    }
    if (setting.glare > 0) {
        const double dx = (x - setting.glareX) / setting.glareWidth, dy = (y - setting.glareY) / (setting.glareWidth * 0.7);
        value += setting.glare * std::exp(-(dx * dx + dy * dy));
    }
    return value;
}

void lookFromAside(Setting& setting, Dice& dice, double least, double most) {
    const double tilt = dice.between(least, most), direction = dice.angle();
    setting.pose.tiltX = tilt * std::sin(direction);
    setting.pose.tiltY = tilt * std::cos(direction);
    setting.pose.distance = dice.between(1.8, 3.5);
}

void makeHard(Setting& setting, Trouble trouble, Dice& dice) {
    auto& pose = setting.pose;
    const bool linear = setting.symbol.kind == Kind::code128 || setting.symbol.kind == Kind::ean13;
    switch (trouble) {
    case Trouble::blur: setting.blurPixels = pose.scale * dice.between(0.2, linear ? 0.7 : 0.6); break;
    case Trouble::motion:
        setting.motionPixels = pose.scale * dice.between(0.6, 1.6);
        setting.motionAngle = dice.angle();
        break;
    case Trouble::glare:
        setting.glare = dice.between(0.6, 1.6);
        setting.glareWidth = pose.scale * setting.symbol.width * dice.between(0.06, 0.18);
        setting.glareX = width / 2.0 + pose.x + dice.between(-0.3, 0.3) * pose.scale * setting.symbol.width;
        setting.glareY = height / 2.0 + pose.y + dice.between(-0.3, 0.3) * pose.scale * setting.symbol.height;
        break;
    case Trouble::perspective: lookFromAside(setting, dice, 0.5, 0.95); break;
    case Trouble::lowContrast:
        setting.ink = dice.between(0.3, 0.55);
        setting.paper = setting.ink + dice.between(0.08, 0.25);
        setting.noise = dice.between(0.01, 0.03);
        break;
    case Trouble::small:
        pose.scale = linear ? dice.between(1.1, 2.2) : dice.between(1.4, 3);
        setting.blurPixels = dice.between(0.4, 0.65);
        break;
    case Trouble::shadow:
        setting.shadow = dice.between(0.15, 0.5);
        setting.shadowAngle = dice.angle();
        setting.shadowOffset = dice.between(-0.25, 0.25) * pose.scale * setting.symbol.width;
        setting.shadowSoftness = dice.between(1, 20);
        setting.slopeX = dice.between(-1, 1);
        setting.slopeY = dice.between(-1, 1);
        setting.noise = dice.between(0.01, 0.02);
        break;
    case Trouble::phone:
        setting.phone = true;
        setting.inverted = setting.symbol.kind == Kind::qr && dice.chance(0.15);
        setting.paper = dice.between(0.5, 1.3);
        setting.ink = dice.between(0.02, 0.1);
        setting.phonePixel = 1.0 / dice.number(4, 8);
        setting.samples = 2;
        setting.aperture = 0.7;
        setting.glare = dice.between(0, 0.5);
        setting.glareWidth = width * dice.between(0.2, 0.5);
        setting.glareX = dice.between(0, width);
        setting.glareY = dice.between(0, height);
        setting.blurPixels = dice.between(0.3, 0.9);
        break;
    case Trouble::crumpled:
        for (int left = dice.number(4, 9); left > 0; --left) {
            const double direction = dice.angle();
            setting.creases.push_back({std::cos(direction), std::sin(direction), dice.between(-0.5, 0.5) * setting.symbol.width, dice.sign() * dice.between(0.03, 0.15)});
        }
        setting.ink = dice.between(0.15, 0.4);
        setting.paper = 0.75;
        setting.faded = dice.between(0, 0.08);
        break;
    }
}

}  // namespace

const char* nameOf(Trouble trouble) {
    constexpr std::array names{"blur", "motion", "glare", "perspective", "low-contrast", "small", "shadow", "phone", "crumpled"};
    return names[static_cast<std::size_t>(trouble)];
}

HardPicture hardPicture(Kind kind, Trouble trouble, std::uint64_t seed) {
    Dice dice{seed * 1'000'003 + static_cast<std::uint64_t>(kind) * 101 + static_cast<std::uint64_t>(trouble)};
    Setting setting;
    setting.symbol = anySymbol(kind, dice);
    setting.paperSeed = seed;
    setting.pose.scale = std::min(fitting(setting.symbol, dice.between(0.35, 0.6)), 7.0);
    const bool matrix = kind == Kind::qr || kind == Kind::dataMatrix;   // the others are held more or less upright
    setting.pose.turn = dice.chance(matrix ? 0.5 : 0.85) ? dice.between(-0.35, 0.35) : dice.angle();
    setting.pose.x = dice.between(-0.1, 0.1) * width;
    setting.pose.y = dice.between(-0.1, 0.1) * height;
    setting.desk = dice.between(0.15, 0.6);
    setting.slopeX = dice.between(-0.3, 0.3);
    setting.slopeY = dice.between(-0.3, 0.3);
    setting.noise = dice.between(0.004, 0.012);
    lookFromAside(setting, dice, 0, 0.3);
    makeHard(setting, trouble, dice);
    const Projection projection{setting.pose, static_cast<double>(setting.symbol.width), width, height};
    auto light = photograph(width, height, [&](double x, double y) { return lightAt(x, y, projection, setting); }, setting.samples, setting.aperture);
    blur(light, setting.blurPixels);
    if (setting.motionPixels > 0) move(light, setting.motionPixels, setting.motionAngle);
    addNoise(light, setting.noise, dice);
    return {setting.symbol.text, kind, trouble, std::move(light)};
}

}  // namespace codes
