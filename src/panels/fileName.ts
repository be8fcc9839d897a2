export { fileName } from '../shared/fileName';
