import { mount } from 'svelte';
import App from './App.svelte';
import './styles/tokens.css';
import './styles/base.css';

const page = document.getElementById('page');
if (!page) throw new Error('index.html lacks #page');
mount(App, { target: page });
