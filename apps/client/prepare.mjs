import { makeContractTypes } from '../../tools/dev/contract-types.mjs';

makeContractTypes();
