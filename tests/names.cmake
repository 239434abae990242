# SPDX-License-Identifier: GPL-3.0-or-later
cmake_policy(VERSION 3.25)
# All of app/ and models/ lives in one namespace and ends in one program: two headers that define a type of the same name break it
# without a word from the linker. Checks that none do (rehearsal/ has a namespace of its own).
file(GLOB_RECURSE headers RELATIVE ${SOURCE} ${SOURCE}/app/*.h ${SOURCE}/models/*.h)
foreach(header IN LISTS headers)
  if(header MATCHES "^app/rehearsal/")
    continue()
  endif()
  file(STRINGS ${SOURCE}/${header} definitions REGEX "^(struct|class|enum class) [A-Z][A-Za-z]+( final)?( ?:.*)? ?{")
  foreach(line IN LISTS definitions)
    string(REGEX REPLACE "^(struct|class|enum class) ([A-Za-z]+).*" "\\2" name "${line}")
    if(DEFINED type_${name})
      message(SEND_ERROR "${name} is defined in ${type_${name}} and in ${header}: rename one")
    endif()
    set(type_${name} ${header})
  endforeach()
endforeach()
