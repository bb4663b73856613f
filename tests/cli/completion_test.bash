# What bash offers at the end of some lines. Called with the completion script.
source "$1" || exit 1

failed=0

# expect WORD… = CANDIDATE…: the candidates at the last of the words. bash splits words at '='.
expect() {
  COMP_WORDS=() COMPREPLY=()
  while [ "$1" != "->" ]; do COMP_WORDS+=("$1"); shift; done
  shift
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  _renkei 2>/dev/null # compopt complains outside of a completion
  if [ "${COMPREPLY[*]}" != "$*" ]; then
    echo "${COMP_WORDS[*]}: got '${COMPREPLY[*]}', wanted '$*'"
    failed=1
  fi
}

expect renkei ch -> check
expect renkei comp -> completion
expect renkei --lang '' -> ja en
expect renkei --lang en ch -> check
expect renkei check --form -> --format
expect renkei check --format js -> json
expect renkei check -f js -> json
expect renkei check --format = js -> json
expect renkei check --format = '' -> text json sarif junit html csv
expect renkei check x --scope '' -> file set send
expect renkei --lang = en check --fail-on = w -> warning
expect renkei check --jobs '' ->
expect renkei specs --form -> --format
expect renkei specs --format '' -> text json
expect renkei completion '' -> bash zsh fish
expect renkei help sp -> specs
exit $failed
