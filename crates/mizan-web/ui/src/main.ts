import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { server } from './api/server.svelte';

server.begin();
mount(App, { target: document.getElementById('app')! });
