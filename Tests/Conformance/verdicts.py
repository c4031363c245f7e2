"""Counts checks that pass and fail, for the programs of this folder that close with `N passed, N failed`."""

passed, failed = 0, 0


def check(name, errors):
    """A check by its name: it has passed where there are no errors; the first few of them are shown."""
    global passed, failed
    errors = list(errors)
    if errors:
        failed += 1
        print(f"FAIL  {name}")
        for error in errors[:5]:
            print(f"      {error}")
    else:
        passed += 1
        print(f"ok    {name}")


def messages(validator, value):
    """What a JSON Schema validator has to say of a value, with the places."""
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in validator.iter_errors(value)]


def close():
    """Prints the counts; the exit status."""
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0
