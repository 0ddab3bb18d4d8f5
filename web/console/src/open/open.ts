import './open.css'
