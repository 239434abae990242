# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced after common.sh: a folder with Sternway and all that it takes but what belongs to a computer's own system.
# What a system has to have, as Debian's packages: the C and C++ libraries, the drivers' side of graphics, X, fonts, certificates; and of
# what is loaded by its name at run time all that belongs together, or two copies meet in one process and it crashes: OpenSSL, which Qt
# looks for in the system's folders first, and the GLib of the keychain's library.
# shellcheck disable=SC2034  # for who sources this
bundle_needs=(ca-certificates fontconfig fonts-dejavu-core libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libopengl0 libssl3 libstdc++6 libx11-6 libx11-xcb1 libxcb1 zlib1g)
# The names of those libraries, as AppImage's list of what is never bundled has them.
bundle_left='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|gcc_s|stdc\+\+|GL|EGL|GLX|GLdispatch|OpenGL|drm|gbm|vulkan|X11|X11-xcb|xcb|fontconfig|freetype|expat|z|ssl|crypto|(glib|gobject|gio|gmodule|gthread)-2\.0))\.so'

# bundle FOLDER: from build/package, which is installed and stripped into it.
bundle() {
  local to=$1 plugins kind library binary from package
  rm -rf "$to"
  DESTDIR="$to.install" cmake --install "$root/build/package" --strip >/dev/null
  mv "$to.install/usr" "$to"
  rm -rf "$to.install"

  plugins=$(qmake6 -query QT_INSTALL_PLUGINS)
  for kind in iconengines imageformats networkinformation platforminputcontexts platforms sqldrivers styles tls \
    wayland-decoration-client wayland-graphics-integration-client wayland-shell-integration; do
    [ ! -d "$plugins/$kind" ] || { mkdir -p "$to/plugins"; cp -rL "$plugins/$kind" "$to/plugins/"; }
  done
  rm -f "$to"/plugins/platforms/lib{qeglfs,qlinuxfb,qminimalegl,qvkkhrdisplay,qvnc}.so
  mkdir -p "$to/lib" "$to/translations" "$to/share/icons" "$to/share/licences"
  cp -L "$(qmake6 -query QT_INSTALL_TRANSLATIONS)"/qtbase_{de,zh_CN}.qm "$to/translations/"
  cp -a /usr/share/icons/breeze /usr/share/icons/breeze-dark "$to/share/icons/"
  printf '[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = translations\n' >"$to/bin/qt.conf"

  # Every library that they lead to, once, with its licence.
  find "$to/bin/sternway" "$to/plugins" -type f \( -name sternway -o -name '*.so' \) -exec ldd {} + |
    sed -n 's|^\t\([^ ]*\) => \(/[^ ]*\) .*|\1 \2|p' | sort -u | grep -vE "$bundle_left" | while read -r library from; do
    cp -L "$from" "$to/lib/$library"
    from=$(realpath "$from") # packages from before /usr was one name it without
    package=$( (dpkg -S "$from" || dpkg -S "${from#/usr}") 2>/dev/null | sed -n '1s/:.*//p')
    [ ! -f "/usr/share/doc/$package/copyright" ] || cp -L "/usr/share/doc/$package/copyright" "$to/share/licences/$package"
  done
  for package in breeze-icon-theme qt6-translations-l10n; do
    [ ! -f "/usr/share/doc/$package/copyright" ] || cp -L "/usr/share/doc/$package/copyright" "$to/share/licences/$package"
  done
  find "$to/lib" "$to/plugins" -name '*.so*' -exec strip --strip-unneeded {} +

  patchelf --set-rpath '$ORIGIN/../lib' "$to/bin/sternway"
  for binary in "$to"/lib/*.so*; do patchelf --set-rpath '$ORIGIN' "$binary"; done
  for binary in "$to"/plugins/*/*.so; do patchelf --set-rpath '$ORIGIN/../../lib' "$binary"; done
}
