/** Run before the tests of the page: what they wait for may take a while on a busy machine. */

import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 5000 });
