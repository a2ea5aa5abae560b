import { define } from '@linkspan/embed/element';
import { createApp } from 'vue';
import App from './app.vue';

define();
createApp(App).mount('main');
