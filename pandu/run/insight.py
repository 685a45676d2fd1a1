"""Makes the page of what people asked, and keeps Rasa's packages quiet: `make insight`."""

import logging
import sys


def main() -> int:
    """Write the page and the table; return 1 where the conversations cannot be read."""
    logging.captureWarnings(True)  # Rasa's packages warn of each other, and switch Python's own filters on again
    logging.disable(logging.CRITICAL)
    from pandu.editor import asked_report

    return asked_report.main()


if __name__ == "__main__":
    sys.exit(main())
